import type { WorkboxPlugin } from 'workbox-core/types.js'
import { keptAt, keptBytes, savedCache } from './keeping.ts'

type Room = { cacheName: string; entries: number; bytes: number }
/** Told of each address that was answered: with when the copy was kept, or with nothing where it came fresh. */
type Tell = (url: string, at: string | null) => void

/** Keeps what a strategy of Workbox's brings: dated, and the oldest out where it grows beyond its room. */
export function keeping(room: Room, tell: Tell = () => undefined): WorkboxPlugin {
  return {
    cacheWillUpdate: ({ response }) => (response.ok ? dated(response) : Promise.resolve(null)),
    cacheDidUpdate: () => trim(room),
    // A host in trouble is no reason to take a copy away from its reader.
    fetchDidSucceed: ({ request, response, state }) => {
      if (state && response.status >= 500) {
        state['trouble'] = response
        return Promise.reject(new Error(`${response.status}`))
      }
      tell(request.url, null)
      return Promise.resolve(response)
    },
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
      const copy = cachedResponse ?? (await savedCopy(request.url))
      if (copy) tell(request.url, copy.headers.get(keptAt))
      return copy
    },
    // Without a copy the page is told what the host said.
    handlerDidError: ({ state }) =>
      Promise.resolve(state?.['trouble'] instanceof Response ? state['trouble'] : undefined),
  }
}

/** Files of one picture or recording differ in what this leaves out of their paths: the size, the format. */
const differs = /(?<=\/pictures\/[^/]+-)\d+\.\w+$|\.(mp4|webm|ogv|mp3|m4a|ogg|opus)$/

/**
 * What the reader saved at this address, whatever is asked of it; of a picture or a recording another file where this one was not saved:
 * which of them a browser asks for is not the same each time.
 */
export async function savedCopy(url: string): Promise<Response | undefined> {
  const cache = await caches.open(savedCache)
  const { pathname } = new URL(url)
  const copy = await cache.match(pathname)
  if (copy || !differs.test(pathname)) return copy
  const stem = pathname.replace(differs, '')
  const others = (await cache.keys()).map((it) => new URL(it.url).pathname)
  const other = others.find((it) => differs.test(it) && it.replace(differs, '') === stem)
  return other ? cache.match(other) : undefined
}

/** The same answer with when it came and how long it is; one that was redirected to stands as if it had been asked for. */
export async function dated(response: Response): Promise<Response> {
  const body = await response.blob()
  const headers = new Headers(response.headers)
  headers.set(keptAt, new Date().toISOString())
  headers.set(keptBytes, String(body.size))
  return new Response(body, { status: response.status, headers })
}

/** What was kept longest ago goes first: a cache gives its entries in the order in which they were put there. */
async function trim({ cacheName, entries, bytes }: Room): Promise<void> {
  const cache = await caches.open(cacheName)
  let [count, size] = [0, 0]
  for (const request of (await cache.keys()).toReversed()) {
    const response = await cache.match(request)
    count++
    size += Number(response?.headers.get(keptBytes))
    // What is still open is not gone when it is deleted.
    await response?.body?.cancel()
    if (count > entries || size > bytes) await cache.delete(request)
  }
}
