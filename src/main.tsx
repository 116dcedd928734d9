import '#src/styles/layers.css'
import '#src/styles/tokens.css'
import '#src/styles/chosen.css'
import '#src/styles/fonts.css'
import '#src/styles/reset.css'
import '#src/styles/base.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterContextProvider } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { App } from './app.tsx'
import { appData, createAppData } from './data/app-data.ts'
import { restorePage } from './data/page-state.ts'
import type { PageState } from './data/page-state.ts'
import { loadCatalogue } from './i18n/catalogues.ts'
import { followBy } from './reader/follow.ts'
import { hearKeys } from './reader/presses.ts'
import { loadRoutesAt, routes } from './router.tsx'
import { editionSource } from './sources/edition.ts'
import type { LiveWordPress } from './sources/wordpress.ts'

hearKeys()
void start()

/** Not by top-level `await`: a page that is loaded when wanted shares code with this module and would wait for it. */
async function start(): Promise<void> {
  const text = document.getElementById('state')?.textContent
  // The page's own state, written by render.tsx.
  const page = text ? (JSON.parse(text) as PageState | { base: string }) : undefined
  const base = page?.base ?? ''
  // Where nothing could be rendered for an address, it is the base alone.
  const state = page && 'loaderData' in page ? (page as PageState) : undefined
  const root = document.getElementById('root')
  const edition = editionSource(`${base}/edition/`)
  // Of an edition whose stories stand in a publishing system: which, as `landmark build` writes it.
  const live = root?.dataset['live']
  const source = live
    ? (await import('./sources/live.ts')).liveSource(JSON.parse(live) as LiveWordPress, (signal) =>
        edition.edition(signal),
      )
    : edition
  const data = createAppData(source)
  if (state)
    await Promise.all([
      loadCatalogue(document.documentElement.lang),
      loadRoutesAt(location, base || '/'),
    ])
  const router = createBrowserRouter(routes, {
    basename: base || '/',
    ...(state && {
      hydrationData: restorePage(
        state,
        data.queryClient,
        live ? Date.parse(document.lastModified) : undefined,
      ),
    }),
    getContext: () => new RouterContextProvider(new Map([[appData, data]])),
  })
  followBy(router, base)
  const reader = (
    <App data={data} base={base}>
      {/* In one piece: nothing that a page shows first waits, and slices would make its headline later. */}
      <RouterProvider router={router} useTransitions={false} />
    </App>
  )
  if (root && state) hydrateRoot(root, reader)
  else if (root) createRoot(root).render(reader)
}
