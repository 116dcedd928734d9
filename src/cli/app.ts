import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { directionOf } from '#src/model/direction.ts'
import { embedProviders } from '#src/model/embed-providers.ts'
import type { EmbedProviderName } from '#src/model/embed-providers.ts'
import type { createRender, Sheet } from '#src/render.tsx'
import type { LiveWordPress } from '#src/sources/wordpress.ts'
import { digestOf, integrityMap } from './integrity.ts'
import type { Chunks } from './integrity.ts'
import { liveAttribute } from './live-attribute.ts'

/** The app as `vite build` left it: the same for every publisher. */
export type BuiltApp = {
  /** The folder whose files every edition serves. */
  folder: string
  /** The page that stories are rendered into, style and entry inlined, its addresses under the edition's base. */
  template: string
  /** The Content-Security-Policy of every page. */
  policy: string
  /** The app itself, as pages name it. */
  entry: string
  /** The file of the worker that searches, below the edition's base; it has a policy of its own. */
  worker: string
  /** The style of all pages. */
  style: string
  /** The stylesheets that pages of a kind have beside the one of all pages. */
  sheets: (kind: string) => Sheet[]
  /** The faces that a page in this language begins with. */
  faces: (lang: string) => string[]
  createRender: typeof createRender
  /** Which build this is: the same files give the same. */
  build: string
}

/** What an edition has beside files that pages show as they are: a publishing system that is read live, other parties' frames, streams. */
type Settled = {
  live?: LiveWordPress | undefined
  embeds?: EmbedProviderName[] | undefined
  streams?: boolean | undefined
  /** Whom the newsroom's hook may send something to. */
  hook?: string[] | undefined
}

const appEntry = 'src/main.tsx'

type Manifest = Chunks & Record<string, { css?: string[] }>

/** Reads the built app and fits it to the path that the edition lives under ('' or '/news'). */
export async function readApp(
  folder: string,
  base: string,
  { live, embeds = [], streams, hook }: Settled = {},
): Promise<BuiltApp> {
  const app = join(folder, 'app')
  const read = (file: string) => readFile(join(app, file), 'utf8')
  let page: string
  let manifest: Manifest
  try {
    page = await read('index.html')
    // Vite's own file, in Vite's own shape.
    manifest = JSON.parse(await read('.vite/manifest.json')) as Manifest
  } catch {
    throw new Error(`There is no built app in ${folder} yet: run "npm run build" first.`)
  }
  const entry = manifest[appEntry]
  const [sheet] = entry?.css ?? []
  const [waking, script] =
    /<script type="module" crossorigin src="\.\/(.*?)"><\/script>/.exec(page) ?? []
  if (!entry || !sheet || !waking || !script)
    throw new Error(`The app in ${folder} is incomplete: run "npm run build".`)
  const [, copying = ''] = /<script>(.*?)<\/script>/.exec(page) ?? []
  // What says that a page was cut off stands before all that may be.
  const [, cut = ''] = /<style>(.*?)<\/style>/.exec(page) ?? []
  const style = (await read(sheet)).trim().replaceAll('url(./', `url(${base}/assets/`)
  const wake = (await read(script)).trim()
  const map = await integrityMap(app, base, manifest, appEntry)
  const rooms = embeds.length ? await sheetsOf(manifest, embedDesk, base, read) : []
  const inlined = rooms
    .map((it) => `<style data-sheet="${it.address}">${it.style}</style>`)
    .join('')
  const template = page
    .replaceAll(/\n\s*/g, '')
    .replaceAll(' />', '>')
    // Further sheets stand after the one that puts the layers in order.
    .replace(
      waking,
      () =>
        `<style>${style}</style>${inlined}<!--sheets--><script type="importmap">${map}</script><script type="module">${wake}</script>`,
    )
    .replaceAll('="./', `="${base}/`)
    .replace('data-app="/src/main.tsx"', `${liveAttribute(live)}data-app="${base}/${entry.file}"`)
  const sheets = await sheetsIn(manifest, base, read)
  const renderer = resolve(folder, 'render/render.js')
  const build = createHash('sha256')
    .update(page + JSON.stringify(manifest) + (await readFile(renderer, 'utf8')))
    .digest('base64url')
  // By its build, since Node keeps what it has imported: a server goes on when another app is built.
  const module = `${pathToFileURL(renderer).href}?${build}`
  // The built app exports what its source does.
  const { createRender: create } = (await import(module)) as { createRender: typeof createRender }
  return {
    folder: app,
    template,
    entry: `${base}/${entry.file}`,
    policy: policyOf(
      [cut, style, ...[rooms, ...sheets.values()].flat().map((it) => it.style)],
      [copying, map, wake],
      { live, embeds, streams, hook },
    ),
    worker: await workerIn(app),
    style,
    sheets: (kind) => sheets.get(kind) ?? [],
    faces: facesIn(style),
    createRender: create,
    build,
  }
}

/** By the kinds of pages that are loaded when they are wanted: what the style of each needs beside that of all pages. */
async function sheetsIn(
  manifest: Manifest,
  base: string,
  read: (file: string) => Promise<string>,
): Promise<Map<string, Sheet[]>> {
  const sheets = new Map<string, Sheet[]>()
  for (const source of Object.keys(manifest)) {
    const kind = /^src\/routes\/(\w+)\.tsx$/.exec(source)?.[1]
    if (kind) sheets.set(kind, await sheetsOf(manifest, source, base, read))
  }
  return sheets
}

/** The part whose style keeps room on a page for other parties' frames. */
const embedDesk = 'src/components/embed-desk.tsx'

function sheetsOf(
  manifest: Manifest,
  source: string,
  base: string,
  read: (file: string) => Promise<string>,
): Promise<Sheet[]> {
  return Promise.all(
    [...new Set(stylesOf(manifest, source))].map(async (file) => ({
      address: `${base}/${file}`,
      style: (await read(file)).trim(),
    })),
  )
}

/** Those of what it imports first, but for what every page has. */
function stylesOf(manifest: Manifest, source: string): string[] {
  const { css = [], imports = [] } = manifest[source] ?? {}
  return source === appEntry ? [] : [...imports.flatMap((it) => stylesOf(manifest, it)), ...css]
}

/** By the names that fonts.css gives: text and labels, or Arabic and the wordmark. */
function facesIn(style: string): BuiltApp['faces'] {
  const addressOf = (name: string) =>
    new RegExp(`url\\((\\S*/${name}-\\w+\\.woff2)\\)`).exec(style)?.[1]
  return (lang) =>
    (directionOf(lang) === 'rtl' ? ['naskh', 'serif'] : ['serif', 'source-sans-3-550']).flatMap(
      (name) => addressOf(name) ?? [],
    )
}

function hashOf(inlined: string): string {
  return `'${digestOf(inlined)}'`
}

/** Nothing but the edition's own files, and of inline code the stylesheets, the two scripts and their map, by their hashes. */
function policyOf(
  styles: string[],
  scripts: string[],
  { live, embeds = [], streams, hook = [] }: Settled,
): string {
  const media = ["'self'", ...(live?.media ?? [])].join(' ')
  const framed = embeds.map((name) => ` ${embedProviders[name].origin}`).join('')
  // Where films come from is asked by script for the pieces of a stream: docs/decisions/0024.
  const sources = live ? [new URL(live.root).origin, ...live.media] : []
  const asked = [...new Set([...sources, ...hook])].map((it) => ` ${it}`).join('')
  // A live edition may get one with its next story.
  const played = live || streams ? ' blob:' : ''
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hashOf).join(' ')}`,
    `style-src 'self' ${styles.map(hashOf).join(' ')}`,
    `img-src ${media}`,
    "font-src 'self'",
    `media-src ${media}${played}`,
    `connect-src 'self'${asked}`,
    ...(framed ? [`frame-src${framed}`] : []),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // For the addresses of the workers that search and keep: docs/decisions/0009, 0023.
    // The third is for the parser of a live edition's texts: markup/dom-tree.ts.
    `trusted-types landmark-search landmark-sw${live ? ' landmark-html' : ''}`,
  ].join('; ')
}

/** Vite's manifest does not name workers. */
async function workerIn(app: string): Promise<string> {
  const files = await readdir(join(app, 'assets'))
  const file = files.find((name) => /^search-worker-.*\.js$/.test(name))
  if (!file) throw new Error(`The app in ${app} is incomplete: run "npm run build".`)
  return `/assets/${file}`
}
