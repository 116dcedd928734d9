import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kept } from '#src/keeping/keeping.ts'
import { digestOf } from './integrity.ts'

/** Bytes of a language's search up to which each of its readers keeps all of it. */
const mostSearch = 2_000_000

/** What has no use without a network: what plays streams, reads a live WordPress, and measures, which waits for its reader's word too. */
const isForNetwork = /^assets\/(stream|live|wordpress-search|measuring)-/

type Site = {
  /** Where the whole site is written. */
  folder: string
  base: string
  languages: string[]
  /** Whether stories are read from elsewhere, so that there are no documents to keep. */
  isLive: boolean
}

/** The worker that keeps this edition, with the list of what it keeps. */
export async function keepingWorker({ folder, base, languages, isLive }: Site): Promise<string> {
  const files = async (place: string) =>
    (await readdir(join(folder, place), { recursive: true }).catch(() => []))
      .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.\w+$/.test(name) && !/\.(br|gz|md|txt)$/.test(name))
      .toSorted()
  const search = async (lang: string) => {
    const index = await files(`edition/search/${lang}`)
    const sizes = await Promise.all(index.map((file) => stat(join(folder, file))))
    return sizes.reduce((sum, { size }) => sum + size, 0) <= mostSearch ? index : []
  }
  const path = (file: string) => `${base}/${file}`
  const built = await files('assets')
  const worker = built.find((file) => file.startsWith('assets/keeping-worker-'))
  if (!worker) throw new Error('The app is incomplete: run "npm run build".')
  const app = built
    .filter((file) => file !== worker && !isForNetwork.test(file))
    .map((file) => ({ url: path(file), revision: null }))
  const offline = await Promise.all(
    languages.map(async (lang) => {
      const file = offlinePage(lang)
      const revision = digestOf(await readFile(join(folder, file)))
      return { url: path(file), revision }
    }),
  )
  const common = await Promise.all(
    languages.map(async (lang) => {
      const documents = isLive ? [] : documentsOf(lang)
      return [lang, ['edition/site.json', ...documents, ...(await search(lang))].map(path)] as const
    }),
  )
  const kept: Kept = { base, app: [...app, ...offline], common: Object.fromEntries(common) }
  const script = await readFile(join(folder, worker), 'utf8')
  // A text in a text: the worker reads it as JSON.
  return script.replace(/(["'`])__KEPT__\1/, () => JSON.stringify(JSON.stringify(kept)))
}

/** In its place where nothing is to be kept any more: clears what was, but for what readers saved, and is gone. */
export const leavingWorker = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(leave()))
async function leave() {
  for (const name of await caches.keys())
    if (/^(landmark|workbox)-(?!saved)/.test(name)) await caches.delete(name)
  await registration.unregister()
}
`

/** The page, a language, for what was never read and cannot be had now. */
export function offlinePage(lang: string): string {
  return `${lang}/offline/index.html`
}

/** The documents that most pages of a language show. */
function documentsOf(lang: string): string[] {
  return ['front.json', 'latest/1.json', 'search.json'].map((file) => `edition/${lang}/${file}`)
}
