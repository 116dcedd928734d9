import { cp, readdir, rename, rm } from 'node:fs/promises'
import type { Site } from '#src/model/site.ts'
import type { LiveWordPress } from '#src/sources/wordpress.ts'
import { readApp } from './app.ts'
import type { Edition } from './compile.ts'
import { compress } from './compress.ts'
import type { Config } from './config.ts'
import { feedFiles } from './feeds.ts'
import { caddyFile } from './caddy-file.ts'
import { headersFile } from './headers-file.ts'
import { headersFor } from './host-headers.ts'
import { nginxFile } from './nginx-file.ts'
import { licences } from './licences.ts'
import { ContentError, isMissing } from './problem.ts'
import { tellIndexing } from './progress.ts'
import { installFiles } from './install-files.ts'
import { keepingWorker, leavingWorker } from './keeping-worker.ts'
import { workerFile } from './worker-file.ts'
import { keepAssets, readKept } from './kept.ts'
import { renderPages } from './render-pages.ts'
import type { Rendered } from './render-pages.ts'
import { withSearch } from './search-index.ts'
import { writeEdition, writeFiles } from './write-edition.ts'

/** What `landmark serve` has to know of a site beside its files. */
export type SiteNotes = {
  base: string
  policy: string
  worker: string
  gone: string[]
  live?: LiveWordPress | undefined
}

type Task = {
  edition: Edition
  config: Config
  /** Where `vite build` left the app. */
  built: string
  out: string
  isEnough: (rendered: Rendered) => boolean
  onPage: (done: number, all: number) => void
}

/** The page without content and Vite's notes are for the build alone. */
function isPublic(path: string): boolean {
  return !/[/\\](\.vite|index\.html)$/.test(path)
}

/**
 * Writes a whole site for any static host: app, edition, a page for every address, headers. It is made beside the old
 * one and takes its place when it is whole; where pages failed and `isEnough` says no, the old one stays.
 */
export async function writeSite(task: Task): Promise<Rendered> {
  const { config, built, out, isEnough, onPage } = task
  const { origin, pathname } = new URL(config.url)
  const base = pathname.replace(/\/$/, '')
  const { live } = task.edition
  const streams = task.edition.assets.some(({ to }) => to.endsWith('.m3u8'))
  const { embeds, hook } = config
  const app = await readApp(built, base, { live, embeds, streams, hook: hook?.origins })
  const edition = live ? task.edition : await withSearch(task.edition, config, tellIndexing)
  // What the compiler made.
  const site = edition.documents.get('site.json') as Site
  edition.documents.set('site.json', { ...site, app: app.entry } satisfies Site)
  const building = `${out}.in-progress`
  const replaced = `${out}.replaced`
  await requireOwn(out)
  // A build that ended between the two renames below has left the old edition there.
  await rename(replaced, out).catch(() => undefined)
  for (const it of [building, replaced]) await rm(it, { recursive: true, force: true })
  const kept = await readKept(out)
  await cp(app.folder, building, { recursive: true, filter: isPublic })
  const { name } = config
  const lang = config.languages[0]?.code ?? 'en'
  const { style } = app
  await writeFiles(await installFiles({ folder: building, base, name, lang, style }), building)
  await writeEdition(edition, building)
  const rendered = await renderPages({
    edition,
    app,
    folder: building,
    origin,
    base,
    onPage,
    kept,
  })
  if (!isEnough(rendered)) return rendered

  const { policy, worker } = app
  const languages = config.languages.map(({ code }) => code)
  const notes: SiteNotes = { base, policy, worker, gone: rendered.gone, live }
  const hosted = { base, headers: headersFor({ policy, worker }), worker, languages }
  const files = new Map([
    // Whoever publishes the stories publishes their feeds.
    ...(live ? [] : feedFiles(edition.documents, config)),
    ['licences.txt', await licences(app.folder)] as const,
    ['_headers', headersFile(hosted)] as const,
    ['.landmark/nginx.conf', nginxFile(hosted)] as const,
    ['.landmark/Caddyfile', caddyFile(hosted)] as const,
    ['.landmark/site.json', JSON.stringify(notes)] as const,
    ['.landmark/template.html', app.template] as const,
  ])
  await writeFiles(files, building)
  const keeping = { folder: building, base, languages, isLive: live !== undefined }
  const keeper = config.offline === false ? leavingWorker : await keepingWorker(keeping)
  await writeFiles(new Map([[workerFile, keeper]]), building)
  await compress(building, out)
  await writeFiles(await keepAssets(building, kept, rendered.tags), building)
  await rename(out, replaced).catch(unlessMissing)
  await rename(building, out)
  await rm(replaced, { recursive: true, force: true })
  return rendered
}

/** A build takes the place of a build: a folder with anything else in it would be lost. */
async function requireOwn(out: string): Promise<void> {
  const names = await readdir(out).catch(unlessMissing)
  if (!names?.length || names.includes('.landmark')) return
  const expected = 'a folder that a build wrote, an empty one or none'
  throw new ContentError([
    { file: out, path: '(folder)', found: names.slice(0, 5).join(', '), expected },
  ])
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error
}
