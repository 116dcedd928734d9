import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ListOf } from '#src/model/addresses.ts'
import { topStories } from '#src/model/more.ts'
import type { SearchPage, SearchQuery } from '#src/model/search.ts'
import type { Site } from '#src/model/site.ts'
import { isSourceFailure, SourceFailure } from '#src/sources/source.ts'
import type { Source } from '#src/sources/source.ts'

/** How long what was read counts as new, in milliseconds: after that, showing it again asks for corrections. */
const fresh = 60_000

/** Whoever asks to be left alone for longer is asked again by the reader alone. */
const longestWait = 10_000

/** What pages ask of a source; loaders and components share these options, so that both mean the same cache. */
export function createQueries(source: Source, retries = 2) {
  const common = commonOptions(retries)
  return {
    /** The edition as one of its languages sees it: with that language's menu, else the first one's. */
    edition: (lang = '') =>
      queryOptions({
        ...common,
        queryKey: ['edition', lang],
        queryFn: async ({ signal }) => seenFrom(await source.edition(signal), lang),
      }),
    front: (lang: string) =>
      queryOptions({
        ...common,
        queryKey: ['front', lang],
        queryFn: ({ signal }) => source.front(lang, signal),
      }),
    /** The first stories of the front page: the top story, and who takes its place on its own page. */
    top: (lang: string) =>
      queryOptions({
        ...common,
        queryKey: ['top', lang],
        queryFn: async ({ signal }) => topStories(await source.front(lang, signal)),
      }),
    story: (lang: string, id: string) =>
      queryOptions({
        ...common,
        queryKey: ['story', lang, id],
        queryFn: ({ signal }) => source.story(lang, id, signal),
      }),
    list: (lang: string, list: ListOf, page: number) =>
      queryOptions({
        ...common,
        queryKey: ['list', lang, list, page],
        queryFn: ({ signal }) => source.list(lang, list, page, signal),
      }),
    /** What was found, the first so many pages of it one after another. */
    search: (lang: string, query: SearchQuery, pages: number) =>
      queryOptions({
        ...common,
        queryKey: ['search', lang, query, pages],
        queryFn: ({ signal }) => searched(source, lang, query, pages, signal),
      }),
    /** The latest stories below a story, page by page, each added to those before: headlines, without descriptions. */
    latest: (lang: string) =>
      infiniteQueryOptions({
        ...common,
        queryKey: ['latest', lang],
        queryFn: async ({ pageParam, signal }) => {
          const page = await source.list(lang, { kind: 'latest' }, pageParam, signal)
          return {
            ...page,
            items: page.items.map((teaser) => ({ ...teaser, description: undefined })),
          }
        },
        initialPageParam: 1,
        getNextPageParam: ({ page, pages }) => (page < pages ? page + 1 : undefined),
      }),
  }
}
export type Queries = ReturnType<typeof createQueries>

async function searched(
  source: Source,
  lang: string,
  query: SearchQuery,
  pages: number,
  signal: AbortSignal,
): Promise<SearchPage> {
  const { search } = source
  if (!search) throw new SourceFailure('not-found', 'search')
  const found = await Promise.all(
    Array.from({ length: pages }, (_, index) => search(lang, query, index + 1, signal)),
  )
  const [first = { items: [], total: 0, filters: [] }] = found
  return { ...first, items: found.flatMap(({ items }) => items) }
}

function seenFrom(site: Site, lang: string): Site {
  const { code } = site.languages.find((it) => it.code === lang) ?? site.languages[0] ?? {}
  return { ...site, menus: site.menus.filter((menu) => menu.lang === code) }
}

function waitOf(error: Error): number | undefined {
  return isSourceFailure(error) ? error.retryAfter : undefined
}

function commonOptions(retries: number) {
  return {
    staleTime: fresh,
    // Without a network there is what the worker has kept.
    networkMode: 'always' as const,
    refetchOnReconnect: true,
    // As long as the host asks; else longer each time, and not all readers at once.
    retryDelay: (attempt: number, error: Error) =>
      waitOf(error) ?? 400 * 2 ** attempt * (1 + Math.random() / 2),
    // Only a network can be better the second time; a story that is gone or damaged stays so.
    retry: (attempt: number, error: Error) =>
      attempt < retries &&
      isSourceFailure(error) &&
      error.reason === 'unreachable' &&
      (waitOf(error) ?? 0) <= longestWait,
    // A part that failed is named and waits for the reader's "Try again".
    retryOnMount: false,
  }
}
