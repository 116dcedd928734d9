import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import { Outlet, ScrollRestoration, useLoaderData, useMatch, useNavigation } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { Footer } from '#src/components/footer.tsx'
import { Masthead } from '#src/components/masthead.tsx'
import { SkipLinks } from '#src/components/skip-link.tsx'
import { externalNote } from '#src/components/text-link.tsx'
import { appData, useQueries } from '#src/data/app-data.ts'
import { loadCatalogue } from '#src/i18n/catalogues.ts'
import { createLocale, LocaleContext, useLocale } from '#src/i18n/locale.ts'
import { usePlace } from '#src/reader/use-place.ts'
import styles from './shell.module.css'

/** What every page stands in: skip links, masthead, main, footer. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { queryClient, queries } = context.get(appData)
  const catalogue = loadCatalogue(params['lang'] ?? 'en')
  const site = await queryClient.query({ ...queries.edition(), staleTime: 'static' })
  const language = site.languages.find(({ code }) => code === params['lang']) ?? site.languages[0]
  return { lang: language?.code ?? 'en', catalogue: await catalogue }
}

export function Component() {
  const { lang, catalogue } = useLoaderData<typeof loader>()
  const { data: site } = useSuspenseQuery(useQueries().edition())
  const formats = site.languages.find(({ code }) => code === lang)?.formats
  const { timeZone, numbering } = site
  const locale = createLocale(lang, catalogue, { timeZone, numbering, formats })
  const isFront = useMatch('/:lang/') !== null
  usePlace()

  // In step with the document, which lies outside of React's root.
  useLayoutEffect(() => {
    document.documentElement.lang = locale.lang
    document.documentElement.dir = locale.dir
  }, [locale.lang, locale.dir])

  return (
    <LocaleContext value={locale}>
      <SkipLinks />
      <Masthead site={site} nameplate={isFront} />
      <main id="content">
        <Outlet />
      </main>
      <Footer site={site} />
      <p id={externalNote} hidden>
        {locale.t('link.external')}
      </p>
      <LoadingStatus />
      <ScrollRestoration />
    </LocaleContext>
  )
}

const longLoad = 1_000

/** Says "Loading" once, and only where a followed link takes longer than a second. */
function LoadingStatus() {
  const { t } = useLocale()
  const loading = useNavigation().state !== 'idle'
  const [isLong, setLong] = useState(false)

  // In step with the clock.
  useEffect(() => {
    if (!loading) return
    const timer = setTimeout(() => setLong(true), longLoad)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [loading])

  return (
    <p className={styles.loading} role="status">
      {isLong && t('loading')}
    </p>
  )
}
