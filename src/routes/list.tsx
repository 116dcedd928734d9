import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import type { ComponentProps } from 'react'
import { useLoaderData, useNavigate, useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { listPath } from '#src/model/addresses.ts'
import type { ListOf } from '#src/model/addresses.ts'
import { Headline } from '#src/components/headline.tsx'
import { GrowingList } from '#src/components/growing-list.tsx'
import { Pages } from '#src/components/pages.tsx'
import { StoryItems, StoryList, StoryPages } from '#src/components/story-list.tsx'
import { useLater } from '#src/components/use-later.ts'
import { appData, giveUpWith, useQueries } from '#src/data/app-data.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { isGoing } from '#src/reader/follow.ts'
import { SourceFailure } from '#src/sources/source.ts'
import styles from './list.module.css'
import { PageTitle } from './page-title.tsx'
import { PartFailed } from './part-failed.tsx'

/** Which of a list's pages are shown, one under another; all but the last came by "Show more stories". */
type Stretch = { from: number; page: number }

/** The pages of one kind of list, by the name in the address: latest, a topic's, a writer's. */
export function listRoute(listOf: (name: string) => ListOf) {
  async function loader({ request, params, context }: LoaderFunctionArgs) {
    const { queryClient, queries, isServer } = context.get(appData)
    const { lang = '', name = '' } = params
    const page = pageNumber(params['page'])
    // A page that is loaded stands alone, as its file does; a list that has grown is found again as it was.
    const grown = Math.trunc(Number(new URL(request.url).searchParams.get('from'))) || page
    const from = isServer ? page : Math.min(Math.max(1, grown, page - 49), page)
    const wanted = numbers({ from, page }).map((number) => queries.list(lang, listOf(name), number))
    giveUpWith(request, queryClient, ...wanted)
    const lists = await Promise.all(
      wanted.map((list) => queryClient.query({ ...list, staleTime: 'static' })),
    )
    return { alternates: lists[0]?.alternates, from }
  }
  return {
    loader,
    Component() {
      const { lang = '', name = '', page } = useParams()
      const { from } = useLoaderData<typeof loader>()
      const list = useMemo(() => listOf(name), [name])
      return <ListPage lang={lang} list={list} from={from} page={pageNumber(page)} />
    },
  }
}

/** The way to save stories, once it is there. */
type Saving = Pick<ComponentProps<typeof StoryItems>, 'Save'>
const openSaving = async (lang: string) =>
  (await import('#src/components/save-desk.ts')).openSaving(lang)

type Props = Stretch & { lang: string; list: ListOf }

/** Still while the router loads what comes next. */
const ListPage = memo(function ListPage({ lang, list, from, page }: Props) {
  const { t } = useLocale()
  const voice = useContentVoice(lang)
  const { data } = useSuspenseQuery(useQueries().list(lang, list, page))
  const Save = useLater(openSaving)?.SaveButton
  const title = data.title ?? t(list.kind === 'videos' ? 'videos.title' : 'latest.title')
  const place = t('list.page', { page: from, pages: data.pages })
  return (
    <div className={styles.page}>
      <PageTitle text={from > 1 ? `${title}, ${place}` : title} />
      <header className={styles.head}>
        <Headline {...(data.title ? voice : {})}>{title}</Headline>
        {data.description && <p {...voice}>{data.description}</p>}
        <p className={styles.count}>
          {t('list.count', { count: data.total })}
          {data.pages > 1 && ` · ${place}`}
        </p>
      </header>
      <div>
        {data.pages > 1 && (
          <>
            <Stories
              key={listPath(lang, list, from)}
              lang={lang}
              list={list}
              from={from}
              page={page}
              Save={Save}
            />
            <Pages
              page={page}
              from={from}
              pages={data.pages}
              pathOf={(number) => listPath(lang, list, number)}
            />
          </>
        )}
        {data.pages === 1 && data.items.length > 0 && (
          <StoryList items={data.items} level={2} Save={Save} />
        )}
        {data.items.length === 0 && <p>{t('list.empty')}</p>}
      </div>
    </div>
  )
})

function Stories({ lang, list, from, page, Save }: Props & Saving) {
  const { t } = useLocale()
  const queries = useQueries()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [failures, setFailures] = useState(0)
  const { data } = useSuspenseQuery(queries.list(lang, list, page))
  const { data: first } = useSuspenseQuery(queries.list(lang, list, from))
  const next = page < data.pages ? listPath(lang, list, page + 1) : undefined
  const size = first.items.length
  const count = (page - from) * size + data.items.length

  const more = async () => {
    const { href } = location
    setBusy(true)
    try {
      await client.query({ ...queries.list(lang, list, page + 1), staleTime: 'static' })
      // Whoever went on meanwhile stays there.
      if (location.href === href && !isGoing())
        await navigate(`${next}?from=${from}`, { replace: true, preventScrollReset: true })
      setFailures(0)
    } catch {
      setFailures(failures + 1)
    }
    setBusy(false)
  }
  return (
    <>
      <GrowingList
        count={count}
        first={(from - 1) * size + 1}
        shown={page === data.pages ? data.total : page * size}
        total={data.total}
        nextUrl={next}
        busy={busy}
        onMore={() => void more()}
      >
        <StoryPages>
          {numbers({ from, page }).map((number) => (
            <PageOfStories key={number} lang={lang} list={list} page={number} Save={Save} />
          ))}
        </StoryPages>
      </GrowingList>
      {failures > 0 && (
        <PartFailed title={t('more.title')} times={failures} onRetry={() => void more()} />
      )}
    </>
  )
}

function PageOfStories({ lang, list, page, Save }: Omit<Props, 'from'> & Saving) {
  const { data } = useSuspenseQuery(useQueries().list(lang, list, page))
  return <StoryItems items={data.items} level={2} Save={Save} />
}

function numbers({ from, page }: Stretch): number[] {
  return Array.from({ length: page - from + 1 }, (_, index) => from + index)
}

function pageNumber(text = '1'): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new SourceFailure('not-found', text)
}
