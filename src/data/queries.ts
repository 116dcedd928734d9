import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ListOf } from '#src/model/addresses.ts'
import { SourceFailure } from '#src/sources/source.ts'
import type { Source } from '#src/sources/source.ts'

/** How long what was read counts as new, in milliseconds: after that, showing it again asks for corrections. */
const fresh = 60_000

/** What pages ask of a source; loaders and components share these options, so that both mean the same cache. */
export function createQueries(source: Source) {
  return {
    edition: () =>
      queryOptions({
        ...common,
        queryKey: ['edition'],
        queryFn: ({ signal }) => source.edition(signal),
      }),
    front: (lang: string) =>
      queryOptions({
        ...common,
        queryKey: ['front', lang],
        queryFn: ({ signal }) => source.front(lang, signal),
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
    /** The latest stories page by page, each page added to those before. */
    latest: (lang: string) =>
      infiniteQueryOptions({
        ...common,
        queryKey: ['latest', lang],
        queryFn: ({ pageParam, signal }) =>
          source.list(lang, { kind: 'latest' }, pageParam, signal),
        initialPageParam: 1,
        getNextPageParam: ({ page, pages }) => (page < pages ? page + 1 : undefined),
      }),
  }
}
export type Queries = ReturnType<typeof createQueries>

const common = {
  staleTime: fresh,
  retryDelay: (attempt: number) => 400 * 2 ** attempt,
  // Only a network can be better the second time; a story that is gone or damaged stays so.
  retry: (attempt: number, error: Error) =>
    attempt < 2 && error instanceof SourceFailure && error.reason === 'unreachable',
}
