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
  /** What could not be had: parts of the page that name their own failure. Most pages have none, nor errors. */
  failed?: [key: QueryKey, reason: FailureReason | null][]
  loaderData: Record<string, unknown>
  /** Why a route failed, by its id; null where the fault was the app's own. */
  errors?: [id: string, reason: FailureReason | null][]
}

type Router = Pick<HydrationState, 'loaderData' | 'errors'>

/** The state of a rendered page. It holds no time, so that the same content is the same bytes. */
export function pageState(base: string, client: QueryClient, router: Router): PageState {
  const queries = client.getQueryCache().getAll()
  const failed = queries.flatMap(
    ({ queryKey, state: { status, error } }): [QueryKey, FailureReason | null][] =>
      status === 'error' ? [[queryKey, reasonOf(error)]] : [],
  )
  return {
    base,
    read: queries.flatMap(({ queryKey, state: { status, data } }) =>
      status === 'success' ? [[queryKey, forApp(queryKey, data)]] : [],
    ),
    ...(failed.length && { failed }),
    loaderData: router.loaderData ?? {},
    ...(router.errors && {
      errors: Object.entries(router.errors).map(([id, error]) => [id, reasonOf(error)]),
    }),
  }
}

/**
 * The entity tag of a page: a digest of all that it is made of, of an edition but which build of it this is. `parts` are what
 * else pages differ by.
 */
export async function tagOf(
  parts: string[],
  client: QueryClient,
  { loaderData, errors }: Router,
): Promise<string> {
  const made = [parts, contentsOf(client), loaderData, Object.keys(errors ?? {})]
  return `"${await digestOf(JSON.stringify(made))}"`
}

/** A text in 16 characters, another in others: the first 96 bits of its SHA-256. */
export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCodePoint(...new Uint8Array(bytes).slice(0, 12)))
}

function contentsOf(client: QueryClient): unknown[] {
  return client
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state: { data, error } }) => [
      queryKey,
      queryKey[0] === 'edition' ? { ...(data as Site | undefined), buildId: '' } : data,
      error && reasonOf(error),
    ])
}

/**
 * Fills the cache with what the page was rendered from and gives the router its part. A page comes from its host just now:
 * what stands in it counts as fresh, whenever it was rendered, unless it is told since when.
 */
export function restorePage(
  state: PageState,
  client: QueryClient,
  updatedAt = Date.now(),
): HydrationState {
  for (const [key, data] of state.read) client.setQueryData(key, data, { updatedAt })
  for (const [queryKey, reason] of state.failed ?? [])
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
    errors: state.errors
      ? Object.fromEntries(state.errors.map(([id, reason]) => [id, failureOf(reason)]))
      : null,
  }
}

/**
 * JSON that may stand in a script element: `<`, U+2028 and U+2029 are escaped. Half of a surrogate pair is U+FFFD, as it is in
 * the page's own text: else the app would wake in other words than stand there.
 */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<\u2028\u2029]|\\(?:ud[89a-f]..|.)/g, (it) => {
    if (it.startsWith('\\')) return it.length > 2 ? String.raw`\ufffd` : it
    return String.raw`\u${(it.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
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

/** Who edits a story is named at its end, who writes it is also introduced there; what every document says of itself no page does. */
function shownOf(story: Story): object {
  const contributors = story.contributors.map(({ bio, ...person }) =>
    bio && person.role === 'author' ? { ...person, bio } : person,
  )
  return { ...story, contributors, schemaVersion: undefined, source: undefined }
}

function reasonOf(error: unknown): FailureReason | null {
  return isSourceFailure(error) ? error.reason : null
}

function failureOf(reason: FailureReason | null): Error {
  return reason ? new SourceFailure(reason, '') : new Error('Rendering failed')
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
