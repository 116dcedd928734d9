import { useSuspenseQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import { useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { listPath } from '#src/model/addresses.ts'
import type { ListOf } from '#src/model/addresses.ts'
import { Pages } from '#src/components/pages.tsx'
import { StoryList } from '#src/components/story-list.tsx'
import { appData, useQueries } from '#src/data/app-data.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { SourceFailure } from '#src/sources/source.ts'
import styles from './list.module.css'
import { PageTitle } from './page-title.tsx'

/** The pages of one kind of list, by the name in the address: latest, a topic's, a writer's. */
export function listRoute(listOf: (name: string) => ListOf) {
  return {
    async loader({ params, context }: LoaderFunctionArgs) {
      const { queryClient, queries } = context.get(appData)
      const { lang = '', name = '' } = params
      const options = queries.list(lang, listOf(name), pageNumber(params['page']))
      const { alternates } = await queryClient.query({ ...options, staleTime: 'static' })
      return { alternates }
    },
    Component() {
      const { lang = '', name = '', page } = useParams()
      const list = useMemo(() => listOf(name), [name])
      return <ListPage lang={lang} list={list} page={pageNumber(page)} />
    },
  }
}

type Props = { lang: string; list: ListOf; page: number }

/** Still while the router loads what comes next. */
const ListPage = memo(function ListPage({ lang, list, page }: Props) {
  const { t } = useLocale()
  const voice = useContentVoice(lang)
  const { data } = useSuspenseQuery(useQueries().list(lang, list, page))
  const title = data.title ?? t(list.kind === 'videos' ? 'videos.title' : 'latest.title')
  const place = t('list.page', { page: data.page, pages: data.pages })
  return (
    <div className={styles.page}>
      <PageTitle text={page > 1 ? `${title}, ${place}` : title} />
      <header className={styles.head}>
        <h1 {...(data.title ? voice : {})}>{title}</h1>
        {data.description && <p {...voice}>{data.description}</p>}
        <p className={styles.count}>
          {t('list.count', { count: data.total })}
          {data.pages > 1 && ` · ${place}`}
        </p>
      </header>
      <div>
        {data.items.length ? <StoryList items={data.items} level={2} /> : <p>{t('list.empty')}</p>}
        {data.pages > 1 && (
          <Pages page={page} pages={data.pages} pathOf={(number) => listPath(lang, list, number)} />
        )}
      </div>
    </div>
  )
})

function pageNumber(text = '1'): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new SourceFailure('not-found', text)
}
