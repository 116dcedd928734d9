import { QueryClient } from '@tanstack/react-query'
import { createContext as createReactContext, use } from 'react'
import { createContext } from 'react-router'
import type { Source } from '#src/sources/source.ts'
import { createQueries } from './queries.ts'
import type { Queries } from './queries.ts'

/** What loaders and components share: the cache, and what may be asked. One a page load, one a request. */
export type AppData = { queryClient: QueryClient; queries: Queries }

export function createAppData(source: Source): AppData {
  return { queryClient: new QueryClient(), queries: createQueries(source) }
}

/** For loaders: `context.get(appData)`. */
export const appData = createContext<AppData>()

export const AppDataContext = createReactContext<AppData | undefined>(undefined)

export function useQueries(): Queries {
  const data = use(AppDataContext)
  if (!data) throw new Error('useQueries outside of the app')
  return data.queries
}
