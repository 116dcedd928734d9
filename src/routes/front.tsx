import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { Hidden } from '#src/components/hidden.tsx'
import { StoryList } from '#src/components/story-list.tsx'
import { TeaserItem } from '#src/components/teaser-item.tsx'
import { appData, useQueries } from '#src/data/app-data.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { PageTitle } from './page-title.tsx'
import styles from './front.module.css'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { queryClient, queries } = context.get(appData)
  await queryClient.query({ ...queries.front(params['lang'] ?? ''), staleTime: 'static' })
  return null
}

/** The front page: its first story large, the others below. */
export function Component() {
  const { t } = useLocale()
  const { lang = '' } = useParams()
  const { data: front } = useSuspenseQuery(useQueries().front(lang))
  return (
    <div className={styles.front}>
      <PageTitle />
      <h1>
        <Hidden>{t('front.title')}</Hidden>
      </h1>
      {front.sections.length === 0 && <p>{t('list.empty')}</p>}
      {front.sections.map(({ shape, items }, index) =>
        shape === 'lead' ? (
          items.map((teaser) => (
            <TeaserItem key={teaser.id} teaser={teaser} shape="lead" level={2} />
          ))
        ) : (
          <div className={styles.list} key={index}>
            <StoryList items={items} level={2} />
          </div>
        ),
      )}
    </div>
  )
}
