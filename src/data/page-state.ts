import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { HydrationState } from 'react-router'
import type { Site } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import { isSourceFailure, SourceFailure } from '#src/sources/source.ts'
import type { FailureReason } from '#src/sources/source.ts'

/** What a rendered page hands to the app that wakes in it, as JSON. */
export type PageState = {
  /** The sub-path that the edition lives under: '' or '/news'. */
  base: string
  /** What was read, by its query. */
  read: [key: QueryKey, data: unknown][]
  /** What could not be had: parts of the page that name their own failure. */
  failed: [key: QueryKey, reason: FailureReason | null][]
  loaderData: Record<string, unknown>
  /** Why a route failed, by its id; null where the fault was the app's own. */
  errors: [id: string, reason: FailureReason | null][] | null
}

type Router = Pick<HydrationState, 'loaderData' | 'errors'>

/** The state of a rendered page. It holds no time, so that the same content is the same bytes. */
export function pageState(base: string, client: QueryClient, router: Router): PageState {
  const queries = client.getQueryCache().getAll()
  return {
    base,
    read: queries.flatMap(({ queryKey, state: { status, data } }) =>
      status === 'success' ? [[queryKey, forApp(queryKey, data)]] : [],
    ),
    failed: queries.flatMap(({ queryKey, state: { status, error } }) =>
      status === 'error' ? [[queryKey, reasonOf(error)]] : [],
    ),
    loaderData: router.loaderData ?? {},
    errors: router.errors
      ? Object.entries(router.errors).map(([id, error]) => [id, reasonOf(error)])
      : null,
  }
}

/** Fills the cache with what the page was rendered from and gives the router its part. */
export function restorePage(state: PageState, client: QueryClient): HydrationState {
  // The page came from the host just now: what stands in it counts as fresh, whenever it was rendered.
  for (const [key, data] of state.read) client.setQueryData(key, data)
  for (const [queryKey, reason] of state.failed)
    client.getQueryCache().build(
      client,
      { queryKey },
      {
        ...still,
        error: failureOf(reason),
        errorUpdatedAt: Date.now(),
      },
    )
  return {
    loaderData: state.loaderData,
    errors:
      state.errors &&
      Object.fromEntries(state.errors.map(([id, reason]) => [id, failureOf(reason)])),
  }
}

/** JSON that may stand in a script element: `<`, U+2028 and U+2029 are escaped. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<\u2028\u2029]/g,
    (it) => String.raw`\u${(it.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}

/** What only heads and hosts are told of an edition is not repeated: every page is shorter without it. */
function forApp([kind]: QueryKey, data: unknown): unknown {
  if (kind === 'story') return shownOf(data as Story)
  if (kind !== 'edition') return data
  // The query's own type.
  const site = data as Site
  const menus = site.menus.map((menu) => ({ ...menu, description: undefined }))
  return { ...site, buildId: '', app: undefined, menus }
}

/** Who edits a story is named at its end, who writes it is also introduced there. */
function shownOf(story: Story): Story {
  const contributors = story.contributors.map(({ bio, ...person }) =>
    bio && person.role === 'author' ? { ...person, bio } : person,
  )
  return { ...story, contributors }
}

function reasonOf(error: unknown): FailureReason | null {
  return isSourceFailure(error) ? error.reason : null
}

function failureOf(reason: FailureReason | null): Error {
  return reason ? new SourceFailure(reason, '') : new Error('The page broke while it was rendered')
}

const still = {
  data: undefined,
  dataUpdateCount: 0,
  dataUpdatedAt: 0,
  errorUpdateCount: 1,
  fetchFailureCount: 1,
  fetchFailureReason: null,
  fetchMeta: null,
  fetchStatus: 'idle' as const,
  isInvalidated: false,
  status: 'error' as const,
}
