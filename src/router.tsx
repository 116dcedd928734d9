import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import type { ListOf } from '#src/model/addresses.ts'
import { SourceFailure } from '#src/sources/source.ts'
import * as failure from './routes/failure.tsx'
import * as front from './routes/front.tsx'
import * as languages from './routes/languages.tsx'
import { listRoute } from './routes/list.tsx'
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
  { path: '/', ...languages, ...rootFailure, HydrateFallback: () => null },
  {
    path: '/:lang',
    ...shell,
    ...rootFailure,
    HydrateFallback: () => null,
    children: [
      { index: true, ...front, ...failure },
      { path: 'stories/:id', ...story, ...failure },
      ...lists.map(([path, listOf]) => ({
        path: `${path}/:page?`,
        ...listRoute(listOf),
        ...failure,
      })),
      { path: '*', loader: notFound, Component: () => null, ...failure },
    ],
  },
]

function notFound({ request }: LoaderFunctionArgs) {
  throw new SourceFailure('not-found', request.url)
}
