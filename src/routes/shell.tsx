import { useSuspenseQuery } from '@tanstack/react-query'
import { memo, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import {
  Outlet,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatch,
  useMatches,
  useNavigation,
  useParams,
} from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { Footer } from '#src/components/footer.tsx'
import { ListedEmbeds } from '#src/components/listed-embeds.ts'
import { Masthead } from '#src/components/masthead.tsx'
import { SkipLinks } from '#src/components/skip-link.tsx'
import { externalNote } from '#src/components/text-link.tsx'
import { appData, useQueries } from '#src/data/app-data.ts'
import * as v from 'valibot'
import { alternates } from '#src/model/teaser.ts'
import { interfaceLanguage, loadCatalogue } from '#src/i18n/catalogues.ts'
import { createLocale, LocaleContext, useLocale } from '#src/i18n/locale.ts'
import { useCatalogue } from '#src/i18n/use-catalogue.ts'
import { hasMoreSites } from '#src/model/site.ts'
import { useLong } from '#src/reader/use-long.ts'
import { usePlace } from '#src/reader/use-place.ts'
import styles from './shell.module.css'
import { Keyboard } from './keyboard.tsx'
import type { Beside } from './beside.tsx'

/** What every page stands in: skip links, masthead, main, footer. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { queryClient, queries } = context.get(appData)
  const site = await queryClient.query({ ...queries.edition(params['lang']), staleTime: 'static' })
  const language = site.languages.find(({ code }) => code === params['lang']) ?? site.languages[0]
  const edition = language?.code ?? 'en'
  const lang = interfaceLanguage(edition, site.languages)
  await loadCatalogue(lang)
  return { edition, lang }
}

export function Component() {
  const { edition, lang } = useLoaderData<typeof loader>()
  const { data: site } = useSuspenseQuery(useQueries().edition(useParams()['lang']))
  const formats = site.languages.find(({ code }) => code === lang)?.formats
  const { timeZone, numbering } = site
  const catalogue = useCatalogue(lang)
  const locale = useMemo(
    () => createLocale(lang, catalogue, { timeZone, numbering, formats, edition }),
    [lang, catalogue, timeZone, numbering, formats, edition],
  )
  const pageData = useMatches().at(-1)?.loaderData
  const { alternates: others, section } = useMemo(() => aboutPage(pageData), [pageData])
  const isFront = useMatch('/:lang/') !== null
  usePlace()
  const { pathname } = useLocation()
  const [words, say] = useState<ReactNode>()

  // In step with the document, which lies outside of React's root.
  useLayoutEffect(() => {
    document.documentElement.lang = locale.lang
    document.documentElement.dir = locale.dir
  }, [locale.lang, locale.dir])

  return (
    <LocaleContext value={locale}>
      <SkipLinks sites={hasMoreSites(site, edition)} />
      <StillMasthead site={site} alternates={others} section={section} nameplate={isFront} />
      <main id="content">
        <ListedEmbeds value={site.embeds}>
          <Outlet />
        </ListedEmbeds>
      </main>
      <StillFooter site={site} alternates={others} />
      <p id={externalNote} hidden>
        {locale.t('link.external')}
      </p>
      <Status words={words} />
      <Keyboard path={pathname} />
      <BesideLater path={pathname} say={say} />
      {/* Entries that the browser makes for parts of a page have one key. */}
      <ScrollRestoration getKey={({ key, hash }) => key + hash} />
    </LocaleContext>
  )
}

/** What nobody waits for: it comes after the app. */
function BesideLater(props: ComponentProps<typeof Beside>) {
  const [Parts, setParts] = useState<typeof Beside>()
  // In step with the network; without it every link is read when it is followed.
  useEffect(() => {
    import('./beside.tsx').then(
      (chunk) => setParts(() => chunk.Beside),
      () => undefined,
    )
  }, [])
  return Parts && <Parts {...props} />
}

// The router renders all it has when a load begins, ends and fails; these two have nothing new to say then.
const StillMasthead = memo(Masthead)
const StillFooter = memo(Footer)

/** What a page's loader says of its other languages and its topic, where it says anything. */
function aboutPage(data: unknown): v.InferOutput<typeof about> {
  const result = v.safeParse(about, data)
  return result.success ? result.output : { alternates: [] }
}
const about = v.object({ alternates, section: v.optional(v.string()) })

/** Says once that a followed link takes longer than a second; else what the page has to say beside itself. */
function Status({ words }: { words: ReactNode }) {
  const { t } = useLocale()
  const isLong = useLong(useNavigation().state !== 'idle')
  return (
    <p className={styles.loading} role="status">
      {isLong ? t('loading') : words}
    </p>
  )
}
