import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { directionOf } from '#src/model/direction.ts'
import type { createRender, Sheet } from '#src/render.tsx'

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
  /** The stylesheets that pages of a kind have beside the one of all pages. */
  sheets: (kind: string) => Sheet[]
  /** The faces that a page in this language begins with. */
  faces: (lang: string) => string[]
  createRender: typeof createRender
}

type Manifest = Record<string, { file: string; css?: string[] }>

/** Reads the built app and fits it to the path that the edition lives under ('' or '/news'). */
export async function readApp(folder: string, base: string): Promise<BuiltApp> {
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
  const entry = manifest['src/main.tsx']
  const [sheet] = entry?.css ?? []
  const [waking, script] =
    /<script type="module" crossorigin src="\.\/(.*?)"><\/script>/.exec(page) ?? []
  if (!entry || !sheet || !waking || !script)
    throw new Error(`The app in ${folder} is incomplete: run "npm run build".`)
  const [, copying = ''] = /<script>(.*?)<\/script>/.exec(page) ?? []
  const style = (await read(sheet)).trim().replaceAll('url(./', `url(${base}/assets/`)
  const wake = (await read(script)).trim()
  const template = page
    .replaceAll(/\n\s*/g, '')
    // Further sheets stand after the one that puts the layers in order.
    .replace(
      waking,
      () => `<style>${style}</style><!--sheets--><script type="module">${wake}</script>`,
    )
    .replaceAll('="./', `="${base}/`)
    .replace('data-app="/src/main.tsx"', `data-app="${base}/${entry.file}"`)
  const sheets = await sheetsIn(manifest, base, read)
  const module = pathToFileURL(resolve(folder, 'render/render.js')).href
  // The built app exports what its source does.
  const { createRender: create } = (await import(module)) as { createRender: typeof createRender }
  return {
    folder: app,
    template,
    entry: `${base}/${entry.file}`,
    policy: policyOf(
      [style, ...[...sheets.values()].flat().map((it) => it.style)],
      [copying, wake],
    ),
    worker: await workerIn(app),
    sheets: (kind) => sheets.get(kind) ?? [],
    faces: facesIn(style),
    createRender: create,
  }
}

/** By the kinds of pages that are loaded when they are wanted: what the style of each needs beside that of all pages. */
async function sheetsIn(
  manifest: Manifest,
  base: string,
  read: (file: string) => Promise<string>,
): Promise<Map<string, Sheet[]>> {
  const sheets = new Map<string, Sheet[]>()
  for (const [source, { css = [] }] of Object.entries(manifest)) {
    const kind = /^src\/routes\/(\w+)\.tsx$/.exec(source)?.[1]
    if (!kind) continue
    const styles = await Promise.all(css.map(read))
    sheets.set(
      kind,
      styles.map((style, index) => ({ address: `${base}/${css[index]}`, style: style.trim() })),
    )
  }
  return sheets
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
  return `'sha256-${createHash('sha256').update(inlined).digest('base64')}'`
}

/** Nothing but the edition's own files, and of inline code the stylesheets and the two scripts, by their hashes. */
function policyOf(styles: string[], scripts: string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hashOf).join(' ')}`,
    `style-src 'self' ${styles.map(hashOf).join(' ')}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // For the address of the worker that searches: docs/decisions/0009.
    'trusted-types landmark-search',
  ].join('; ')
}

/** Vite's manifest does not name workers. */
async function workerIn(app: string): Promise<string> {
  const files = await readdir(join(app, 'assets'))
  const file = files.find((name) => /^search-worker-.*\.js$/.test(name))
  if (!file) throw new Error(`The app in ${app} is incomplete: run "npm run build".`)
  return `/assets/${file}`
}
