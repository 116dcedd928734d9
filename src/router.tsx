import { matchRoutes } from 'react-router'
import type { ComponentType } from 'react'
import type { LoaderFunction, LoaderFunctionArgs, RouteObject } from 'react-router'
import type { ListOf } from '#src/model/addresses.ts'
import { SourceFailure } from '#src/sources/source.ts'
import { ErrorBoundary as Failure } from './routes/failure.tsx'
import {
  loadAccessibility,
  loadFront,
  loadList,
  loadPrivacy,
  loadSaved,
  loadSearch,
  loadSettings,
} from './routes/load-later.ts'
import { ErrorBoundary as RootFailure } from './routes/root-failure.tsx'
import * as shell from './routes/shell.tsx'
import * as story from './routes/story.tsx'

const lists: [path: string, listOf: (name: string) => ListOf][] = [
  ['latest', () => ({ kind: 'latest' })],
  ['videos', () => ({ kind: 'videos' })],
  ['topics/:name', (slug) => ({ kind: 'topics', slug })],
  ['authors/:name', (id) => ({ kind: 'authors', id })],
]

const own: [path: string, load: () => Promise<Page>][] = [
  ['search', loadSearch],
  ['saved', loadSaved],
  ['settings', loadSettings],
  ['accessibility', loadAccessibility],
  ['privacy', loadPrivacy],
]

// Spread as they are, modules would be objects of their own in what every page loads.
const inside = { ErrorBoundary: Failure }
const whole = { ErrorBoundary: RootFailure, HydrateFallback: () => null }

/** Every address of an edition. */
export const routes: RouteObject[] = [
  {
    path: '/',
    ...later(() => import('./routes/languages.tsx')),
    ...whole,
  },
  {
    path: '/:lang',
    loader: shell.loader,
    Component: shell.Component,
    ...whole,
    children: [
      { index: true, ...later(loadFront), ...inside },
      { path: 'stories/:id', loader: story.loader, Component: story.Component, ...inside },
      ...lists.map(([path, listOf]) => ({
        path: `${path}/:page?`,
        ...later(async () => (await loadList()).listRoute(listOf)),
        ...inside,
      })),
      ...own.map(([path, load]) => ({ path, ...later(load), ...inside })),
      { path: '*', loader: notFound, Component: () => null, ...inside },
    ],
  },
]

/**
 * Loads the pages that are loaded when they are wanted, where this address leads to one: a page that was rendered before
 * is there as soon as its app is.
 */
export async function loadRoutesAt(location: Location, basename: string): Promise<void> {
  for (const { route } of matchRoutes(routes, location, basename) ?? [])
    await (route.handle as Later | undefined)?.()
}

type Page = { loader: LoaderFunction; Component: ComponentType }
type Later = () => Promise<Page>

/**
 * A page whose code is loaded when it is wanted. Not by React Router's `lazy`: where that fails it shows neither the page
 * nor what says so (8.5).
 */
function later(load: Later) {
  let page: Page | undefined
  const handle: Later = async () => (page ??= await load())
  return {
    handle,
    loader: async (at: LoaderFunctionArgs) => (await handle()).loader(at),
    Component: () => page && <page.Component />,
  }
}

function notFound({ request }: LoaderFunctionArgs) {
  throw new SourceFailure('not-found', request.url)
}
