// The worker that keeps an edition for reading without a network. `landmark build` writes sw.js of it.
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { createPartialResponse } from 'workbox-range-requests'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { keptAt, rooms } from './keeping.ts'
import type { Answer, Kept, Shown } from './keeping.ts'
import { keeping, savedCopy } from './plugin.ts'
import { storyIn } from './story-in.ts'

/** Seconds after which a slow network is not waited for where there is a copy. */
const patience = 3

// In its place `landmark build` writes what it keeps.
const kept = JSON.parse('__KEPT__') as Kept
const { base } = kept

/** When what each page shows was kept, by its path, where it is a copy. */
const copies = new Map<string, string>()

function tell(url: string, at: string | null): void {
  const path = pageOf(new URL(url).pathname)
  if (at) copies.set(path, at)
  else copies.delete(path)
}

/** The page that shows a story's document; of all else its own path. */
function pageOf(path: string): string {
  const [, lang, id] = /^\/edition\/([^/]+)\/stories\/([^/]+)\.json$/.exec(below(path)) ?? []
  return id ? `${base}/${lang}/stories/${id}/` : path
}

function languageOf(path: string): string {
  return below(path).split('/')[1] ?? ''
}

function below(path: string): string {
  return path.startsWith(`${base}/`) ? path.slice(base.length) : ''
}

cleanupOutdatedCaches()
precacheAndRoute(kept.app, { directoryIndex: '', cleanURLs: false })

const pages = new NetworkFirst({
  cacheName: rooms.pages.cacheName,
  networkTimeoutSeconds: patience,
  matchOptions: { ignoreSearch: true },
  plugins: [
    keeping(rooms.pages, tell),
    {
      // A page that was never read: the edition's own that says so, which shows what is kept of it.
      handlerDidError: async ({ request }) => {
        const lang = languageOf(new URL(request.url).pathname)
        return (
          (await matchPrecache(`${base}/${lang}/offline/index.html`)) ??
          kept.app
            .filter(({ url }) => url.endsWith('/offline/index.html'))
            .map(({ url }) => matchPrecache(url))[0]
        )
      },
    },
  ],
})
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && below(url.pathname) !== '',
  pages,
)

// Their names have the digest of what they are.
const once = (room: typeof rooms.pictures | typeof rooms.search) =>
  new CacheFirst({ cacheName: room.cacheName, plugins: [keeping(room)] })

const isBelow = (what: RegExp) => (url: URL) => what.test(below(url.pathname))
const isSearch = isBelow(/^\/edition\/search\//)
const isMedia = isBelow(/^\/edition\/media\//)
const isDocument = isBelow(/^\/edition\/.*\.json$/)
const [index, pictures] = [once(rooms.search), once(rooms.pictures)]
const documents = new NetworkFirst({
  cacheName: rooms.documents.cacheName,
  networkTimeoutSeconds: patience,
  plugins: [{ handlerDidError: storyOfPage }, keeping(rooms.documents, tell)],
})
/** By its address alone, for what no page asks for now. */
function kindOf(url: URL): NetworkFirst | CacheFirst {
  if (isMedia(url)) return pictures
  if (isSearch(url)) return index
  return isDocument(url) ? documents : pages
}

registerRoute(({ url }) => isSearch(url), index)
registerRoute(({ url, request }) => request.destination === 'image' && isMedia(url), pictures)
registerRoute(({ url }) => isDocument(url) && !isMedia(url), documents)

// A film, or its captions: from what was saved, where it was, in the pieces in which a player wants it.
registerRoute(
  ({ url }) => isMedia(url),
  async ({ request }) => {
    const saved = await savedCopy(request.url)
    if (!saved) return fetch(request)
    return request.headers.has('range') ? createPartialResponse(request, saved) : saved
  },
)

/** A story that was read as a page is there for the app too. */
async function storyOfPage({ request }: { request: Request }): Promise<Response | undefined> {
  const path = pageOf(new URL(request.url).pathname)
  const page = await caches.match(path, { cacheName: rooms.pages.cacheName })
  const story = page && storyIn(await page.text())
  const at = page?.headers.get(keptAt)
  if (!story || !at) return undefined
  copies.set(path, at)
  // What a document says of itself, and no page does.
  return Response.json({ schemaVersion: 1, source: { adapter: 'page', version: '1' }, ...story })
}

type Extendable = Event & { waitUntil: (promise: Promise<unknown>) => void }

// A page that came before there was a worker is read on with it.
addEventListener('activate', (event) => {
  const { clients } = globalThis as unknown as { clients: { claim: () => Promise<void> } }
  ;(event as Extendable).waitUntil(clients.claim())
})

/** Languages whose common files were asked for in this life of the worker. */
const known = new Set<string>()

addEventListener('message', (message: MessageEvent<Shown>) => {
  const { path, missed } = message.data
  message.ports[0]?.postMessage(copies.get(path) satisfies Answer)
  const lang = languageOf(path)
  const common = known.has(lang) ? [] : (kept.common[lang] ?? [])
  known.add(lang)
  const event = message as unknown as Extendable
  const keep = (file: string) => {
    const url = new URL(file, location.href)
    return kindOf(url).handle({ event, request: new Request(url) })
  }
  // What cannot be had now comes when it is read.
  event.waitUntil(Promise.allSettled([...common, ...missed].map(keep)))
})
