import { useSuspenseQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { frontPath } from '#src/model/addresses.ts'
import { alternatesOf } from '#src/model/site.ts'
import type { FrontSection as Sheet } from '#src/model/site.ts'
import { FrontSection } from '#src/components/front-section.tsx'
import { EndMark, SkipSection } from '#src/components/skip-link.tsx'
import { Headline } from '#src/components/headline.tsx'
import { Hidden } from '#src/components/hidden.tsx'
import { LatestList } from '#src/components/latest-list.tsx'
import { PageLink } from '#src/components/page-link.tsx'
import { TeaserList } from '#src/components/teaser-list.tsx'
import { TeaserItem } from '#src/components/teaser-item.tsx'
import { appData, giveUpWith, useQueries } from '#src/data/app-data.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { PageTitle } from './page-title.tsx'
import styles from './front.module.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { queryClient, queries } = context.get(appData)
  const wanted = queries.front(params['lang'] ?? '')
  giveUpWith(request, queryClient, wanted)
  const [site] = await Promise.all([
    queryClient.query({ ...queries.edition(params['lang']), staleTime: 'static' }),
    queryClient.query({ ...wanted, staleTime: 'static' }),
  ])
  return { alternates: alternatesOf(site.languages, frontPath) }
}

export function Component() {
  const { lang = '' } = useParams()
  return <FrontPage lang={lang} />
}

/** One story large, the seconds and the latest below it, then section by section. Still while the router loads. */
const FrontPage = memo(function FrontPage({ lang }: { lang: string }) {
  const { t } = useLocale()
  const { data: front } = useSuspenseQuery(useQueries().front(lang))
  const lead = front.sections.find(({ shape }) => shape === 'lead')
  const latest = front.sections.find(({ shape }) => shape === 'latest')
  return (
    <div className={styles.front}>
      <PageTitle />
      <Headline>
        <Hidden>{t('front.title')}</Hidden>
      </Headline>
      {front.sections.length === 0 && <p>{t('list.empty')}</p>}
      <Top lead={lead} latest={latest} />
      {front.sections.map(
        (section, index) =>
          section !== lead &&
          section !== latest && (
            <FrontSection key={index} section={section} id={`section-${index}`} />
          ),
      )}
    </div>
  )
})

function Top({ lead, latest }: { lead: Sheet | undefined; latest: Sheet | undefined }) {
  const { t } = useLocale()
  const [first, second, ...others] = lead?.items ?? []
  const latestTitle = latest?.title ?? t('latest.title')
  return (
    <>
      {first && <TeaserItem teaser={first} shape="lead" level={2} first />}
      <div className={styles.seconds}>
        {second && <TeaserItem teaser={second} shape="big" level={2} />}
        {others.length > 0 && (
          <div>
            <TeaserList items={others} shape="small" level={2} />
          </div>
        )}
        {latest && (
          <section className={styles.latest} aria-labelledby="latest">
            <SkipSection to="end-latest" title={latestTitle} />
            <h2 id="latest">{latestTitle}</h2>
            <LatestList items={latest.items} />
            {latest.url && <PageLink to={latest.url}>{t('failed.latest')}</PageLink>}
            <EndMark id="latest" title={latestTitle} />
          </section>
        )}
      </div>
    </>
  )
}
