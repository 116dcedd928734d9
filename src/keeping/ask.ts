import { trustedTypes } from '#src/lib/trusted-types.ts'
import type { Answer, Shown } from './keeping.ts'

// Vite makes the worker of the file that this names; `landmark build` completes it and puts it where it may keep all.
const [worker] = Object.values(
  import.meta.glob('./keeping-worker.ts', { query: '?worker&url', import: 'default', eager: true }),
)

/** Starts the worker that keeps the edition below `base`, where the browser has such; a reader without it reads as well. */
export async function startKeeping(base: string): Promise<void> {
  // Who saves data is left alone.
  const { connection } = navigator as { connection?: { saveData: boolean } }
  // A server for writing serves what changes.
  if (!worker || connection?.saveData || import.meta.env.DEV) return
  try {
    const { serviceWorker } = navigator
    const pictures = [...document.images].flatMap((it) => (it.complete ? it.currentSrc : []))
    const [page] = performance.getEntriesByType('navigation')
    const hasSeen = page instanceof PerformanceNavigationTiming && page.workerStart > 0
    const missed = hasSeen ? [] : [location.pathname, ...pictures]
    await serviceWorker.register(addressOf(`${base}/sw.js`), { updateViaCache: 'none' })
    const { active } = await serviceWorker.ready
    active?.postMessage({ path: location.pathname, missed } satisfies Shown, [])
  } catch {
    // Forbidden, or there is none here.
  }
}

/** When the copy was kept that the page at this path shows, as an ISO date; undefined where it came fresh. */
export async function ask(path: string): Promise<Answer> {
  const { controller } = navigator.serviceWorker
  if (!controller) return undefined
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<Answer>((resolve) => {
    const hear = ({ data }: MessageEvent<Answer>) => {
      resolve(data)
      // An open one is held as long as the page.
      port1.close()
    }
    port1.addEventListener('message', hear, { once: true })
    port1.start()
  })
  controller.postMessage({ path, missed: [] } satisfies Shown, [port2])
  return answered
}

let address: string | undefined

/** The one address that the page's policy lets this worker have. */
function addressOf(file: string): string {
  const rules = { createScriptURL: () => file }
  address ??= trustedTypes?.createPolicy('landmark-sw', rules).createScriptURL('') ?? file
  return address
}
