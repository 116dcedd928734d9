import { keptBytes, rooms, savedCache } from './keeping.ts'
import { dated } from './plugin.ts'

type Wish = {
  /** Told of the bytes that have come. */
  onBytes?: (bytes: number) => void
  signal?: AbortSignal
}

/**
 * Brings files to what is saved and gives their bytes: all of them, else it rejects; with `QuotaExceededError` where even
 * without all that was not saved there is no room. What is there already is not brought again; what the host does not have is left out.
 */
export async function bring(addresses: string[], { onBytes, signal }: Wish = {}): Promise<number> {
  const cache = await caches.open(savedCache)
  let [bytes, came] = [0, 0]
  for (const address of addresses) {
    let file = await cache.match(address)
    if (!file) {
      const answer = await fetch(address, signal ? { signal } : {})
      if (answer.status >= 500) throw new Error(`${address}: ${answer.status}`)
      if (!answer.ok) continue
      file = await dated(counted(answer, (length) => onBytes?.((came += length))))
      await putWithRoom(cache, address, file)
    }
    bytes += Number(file.headers.get(keptBytes))
  }
  return bytes
}

function counted(answer: Response, onBytes: (bytes: number) => void): Response {
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, to) {
      onBytes(piece.length)
      to.enqueue(piece)
    },
  })
  return new Response(answer.body?.pipeThrough(counting), answer)
}

/** Where there is no room what was not saved makes some, what was kept longest ago first. */
async function putWithRoom(cache: Cache, address: string, file: Response): Promise<void> {
  try {
    await cache.put(address, file.clone())
  } catch (cause) {
    if (!isFull(cause) || !(await makeRoom())) throw cause
    await putWithRoom(cache, address, file)
  }
}

/** How many at once. */
const some = 10

/** Whether there was anything that could go; it is gone then. */
async function makeRoom(): Promise<boolean> {
  const full = await used()
  for (const { cacheName } of [rooms.pictures, rooms.search, rooms.documents, rooms.pages]) {
    const cache = await caches.open(cacheName)
    const oldest = (await cache.keys()).slice(0, some)
    await Promise.all(oldest.map((it) => cache.delete(it)))
    if (!oldest.length) continue
    // Chromium counts what was deleted for some time yet; without waiting all would go, and there would be no room still.
    for (let looks = 20; looks && (await used()) >= full; looks--)
      await new Promise((later) => setTimeout(later, 50))
    return true
  }
  return false
}

/** The bytes that this site has of the device, where its browser tells. */
async function used(): Promise<number> {
  const { usage = 0 } = (await navigator.storage?.estimate()) ?? {}
  return usage
}

/** Takes away what is saved but for these files. */
export async function keepOnly(addresses: string[]): Promise<void> {
  const cache = await caches.open(savedCache)
  const wanted = new Set(addresses)
  const gone = (await cache.keys()).filter(({ url }) => !wanted.has(new URL(url).pathname))
  await Promise.all(gone.map((it) => cache.delete(it)))
}

/** Whether something could not be kept because the device has no room. */
export function isFull(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError'
}
