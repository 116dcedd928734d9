import { QueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { createContext as createReactContext, use } from 'react'
import { createContext } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { SourceFailure } from '#src/sources/source.ts'
import type { Source } from '#src/sources/source.ts'
import { capCache } from './cap-cache.ts'
import { createQueries } from './queries.ts'
import type { Queries } from './queries.ts'

/** What loaders and components share: the cache, and what may be asked. One a page load, one a request. */
export type AppData = {
  queryClient: QueryClient
  queries: Queries
  /** Whether this is one request on a server, not a tab that goes from page to page. */
  isServer: boolean
  /** What stands beside a page's own content: the server waits for it, well or ill; the browser does not. */
  beside: (parts: Promise<unknown>[]) => Promise<void>
}

export function createAppData(source: Source, { isServer = false } = {}): AppData {
  const retries = isServer ? 0 : 2
  const queryClient = new QueryClient()
  if (!isServer) capCache(queryClient)
  return {
    queryClient,
    queries: createQueries(source, retries),
    isServer,
    async beside(parts) {
      // Each section names its own failure; none may take the page with it.
      const settled = Promise.allSettled(parts)
      if (isServer) await settled
    },
  }
}

/** For loaders: `context.get(appData)`. */
export const appData = createContext<AppData>()

/** For loaders: what is on its way for a page is given up when the reader goes elsewhere before it is there. */
export function giveUpWith(
  { signal }: Request,
  queryClient: QueryClient,
  ...wanted: { queryKey: QueryKey }[]
) {
  signal.addEventListener('abort', () => {
    for (const { queryKey } of wanted) void queryClient.cancelQueries({ queryKey })
  })
}

/** For loaders of pages that stand in each of an edition's languages: these; at an address in no such language `not-found`. */
export async function languagesAt({ request, params, context }: LoaderFunctionArgs) {
  const { queryClient, queries } = context.get(appData)
  const { lang } = params
  const { languages } = await queryClient.query({ ...queries.edition(lang), staleTime: 'static' })
  if (languages.some(({ code }) => code === lang)) return languages
  throw new SourceFailure('not-found', request.url)
}

export const AppDataContext = createReactContext<AppData | undefined>(undefined)

export function useQueries(): Queries {
  const data = use(AppDataContext)
  if (!data) throw new Error('useQueries outside of the app')
  return data.queries
}
