import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { listPath } from '#src/model/addresses.ts'
import { moreStories, topStory } from '#src/model/more.ts'
import type { Story } from '#src/model/story.ts'
import { GrowingList } from '#src/components/growing-list.tsx'
import { Section } from '#src/components/section.tsx'
import { StoryArticle } from '#src/components/story-article.tsx'
import { StoryList } from '#src/components/story-list.tsx'
import { TeaserItem } from '#src/components/teaser-item.tsx'
import { appData, giveUpWith, useQueries } from '#src/data/app-data.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useSecondLook } from '#src/reader/use-second-look.ts'
import { PageTitle } from './page-title.tsx'
import { PartFailed } from './part-failed.tsx'

/** Starts all that the page needs at once, and waits for the story alone. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { queryClient, queries, beside } = context.get(appData)
  const { lang = '', id = '' } = params
  const wanted = queries.story(lang, id)
  giveUpWith(request, queryClient, wanted)
  const sections = beside([
    queryClient.query({ ...queries.top(lang), staleTime: 'static' }),
    queryClient.infiniteQuery({ ...queries.latest(lang), staleTime: 'static' }),
  ])
  const { alternates, topics } = await queryClient.query({
    ...wanted,
    staleTime: 'static',
  })
  await sections
  return { alternates, section: topics[0]?.url }
}

export function Component() {
  const { lang = '', id = '' } = useParams()
  return <StoryPage lang={lang} id={id} />
}

/** Still while the router loads what comes next. */
const StoryPage = memo(function StoryPage({ lang, id }: { lang: string; id: string }) {
  const { data: story } = useSuspenseQuery(useQueries().story(lang, id))
  return (
    <>
      <PageTitle text={story.headline} />
      <WholeStory key={story.url} lang={lang} story={story} />
    </>
  )
})

type Props = { lang: string; story: Story }

function WholeStory({ lang, story }: Props) {
  const isWhole = useSecondLook()
  return (
    <>
      <StoryArticle story={story} whole={isWhole} />
      {isWhole && <WhereNext lang={lang} story={story} />}
    </>
  )
}

function WhereNext({ lang, story }: Props) {
  return (
    <>
      <RelatedSection story={story} />
      <TopSection lang={lang} story={story} />
      <MoreSection lang={lang} story={story} />
    </>
  )
}

function RelatedSection({ story }: { story: Story }) {
  const { t } = useLocale()
  return story.related.map(({ rel, items, ...others }, index) => {
    const title = others.title ?? t(rel === 'next' ? 'related.next' : 'related.title')
    const shown = items.filter(({ id }) => id !== story.id)
    return (
      shown.length > 0 && (
        <Section key={index} id={index ? `related-${index + 1}` : 'related'} title={title}>
          <StoryList items={shown} level={3} />
        </Section>
      )
    )
  })
}

function TopSection({ lang, story }: Props) {
  const { t } = useLocale()
  const tops = useQuery(useQueries().top(lang))
  const top = tops.data && topStory(tops.data, story)
  if (tops.data && !top) return null
  return (
    <Section id="top-story" title={t('top.title')} busy={tops.isPending}>
      {top && <TeaserItem teaser={top} shape="top" level={3} />}
      {tops.isLoadingError && (
        <PartFailed title={t('top.title')} onRetry={() => void tops.refetch()} />
      )}
    </Section>
  )
}

function MoreSection({ lang, story }: Props) {
  const { t } = useLocale()
  const queries = useQueries()
  const tops = useQuery(queries.top(lang))
  const latest = useInfiniteQuery(queries.latest(lang))
  const pages = latest.data?.pages ?? []
  const besides = [
    tops.data && topStory(tops.data, story),
    ...story.related.flatMap(({ items }) => items),
  ]
  // What the top story will be decides what is left for this list.
  const waiting = latest.isPending || tops.isPending
  const items = moreStories(
    pages.flatMap((page) => page.items),
    story,
    besides,
  )
  const leftOut = new Set([story.id, ...besides.flatMap((teaser) => teaser?.id ?? [])])
  const total = Math.max(items.length, (pages[0]?.total ?? 0) - leftOut.size)
  if (!waiting && latest.data && total === 0) return null
  const nextUrl = latest.hasNextPage
    ? listPath(lang, { kind: 'latest' }, pages.length + 1)
    : undefined
  return (
    <Section id="more-stories" title={t('more.title')} busy={waiting}>
      {!waiting && latest.data && (
        <GrowingList
          count={items.length}
          shown={items.length}
          total={total}
          nextUrl={nextUrl}
          busy={latest.isFetchingNextPage}
          onMore={() => void latest.fetchNextPage()}
        >
          <StoryList items={items} level={3} />
        </GrowingList>
      )}
      {(latest.isFetchNextPageError || latest.isLoadingError) && (
        <PartFailed
          title={t('more.title')}
          times={latest.errorUpdateCount}
          // Of none the first.
          onRetry={() => void latest.fetchNextPage()}
        />
      )}
    </Section>
  )
}
