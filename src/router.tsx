import { matchRoutes } from 'react-router'
import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import type { ListOf } from '#src/model/addresses.ts'
import { SourceFailure } from '#src/sources/source.ts'
import * as failure from './routes/failure.tsx'
import { listRoute } from './routes/list.tsx'
import { loadAccessibility, loadFront, loadSearch, loadSettings } from './routes/load-later.ts'
import * as rootFailure from './routes/root-failure.tsx'
import * as shell from './routes/shell.tsx'
import * as story from './routes/story.tsx'

const lists: [path: string, listOf: (name: string) => ListOf][] = [
  ['latest', () => ({ kind: 'latest' })],
  ['videos', () => ({ kind: 'videos' })],
  ['topics/:name', (slug) => ({ kind: 'topics', slug })],
  ['authors/:name', (id) => ({ kind: 'authors', id })],
]

/** Every address of an edition. */
export const routes: RouteObject[] = [
  {
    path: '/',
    lazy: () => import('./routes/languages.tsx'),
    ...rootFailure,
    HydrateFallback: () => null,
  },
  {
    path: '/:lang',
    ...shell,
    ...rootFailure,
    HydrateFallback: () => null,
    children: [
      { index: true, lazy: loadFront, ...failure },
      { path: 'stories/:id', ...story, ...failure },
      ...lists.map(([path, listOf]) => ({
        path: `${path}/:page?`,
        ...listRoute(listOf),
        ...failure,
      })),
      { path: 'search', lazy: loadSearch, ...failure },
      { path: 'accessibility', lazy: loadAccessibility, ...failure },

      { path: 'settings', lazy: loadSettings, ...failure },
      { path: '*', loader: notFound, Component: () => null, ...failure },
    ],
  },
]

/**
 * Loads the pages that are loaded when they are wanted, where this address leads to one: a page that was rendered before
 * is there as soon as its app is.
 */
export async function loadRoutesAt(location: Location, basename: string): Promise<void> {
  for (const { route } of matchRoutes(routes, location, basename) ?? [])
    if (typeof route.lazy === 'function')
      Object.assign(route, await route.lazy(), { lazy: undefined })
}

function notFound({ request }: LoaderFunctionArgs) {
  throw new SourceFailure('not-found', request.url)
}
