import { cp, rename, rm } from 'node:fs/promises'
import type { Site } from '#src/model/site.ts'
import { readApp } from './app.ts'
import type { Edition } from './compile.ts'
import { compress } from './compress.ts'
import type { Config } from './config.ts'
import { feedFiles } from './feeds.ts'
import { hostHeaders } from './host-headers.ts'
import { tellIndexing } from './progress.ts'
import { renderPages } from './render-pages.ts'
import type { Rendered } from './render-pages.ts'
import { withSearch } from './search-index.ts'
import { writeEdition, writeFiles } from './write-edition.ts'

/** What `landmark serve` has to know of a site beside its files. */
export type SiteNotes = { base: string; policy: string; worker: string; gone: string[] }

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
  const app = await readApp(built, base)
  const edition = await withSearch(task.edition, config, tellIndexing)
  // What the compiler made.
  const site = edition.documents.get('site.json') as Site
  edition.documents.set('site.json', { ...site, app: app.entry } satisfies Site)
  const building = `${out}.in-progress`
  await rm(building, { recursive: true, force: true })
  await cp(app.folder, building, { recursive: true, filter: isPublic })
  await writeEdition(edition, building)
  const rendered = await renderPages({ edition, app, folder: building, origin, base, onPage })
  if (!isEnough(rendered)) return rendered

  const { policy, worker } = app
  const languages = config.languages.map(({ code }) => code)
  const notes: SiteNotes = { base, policy, worker, gone: rendered.gone }
  const files = new Map([
    ...feedFiles(edition.documents, config),
    ['_headers', hostHeaders({ base, policy, worker, languages })] as const,
    ['.landmark/site.json', JSON.stringify(notes)] as const,
    ['.landmark/template.html', app.template] as const,
  ])
  await writeFiles(files, building)
  await compress(building)
  await rm(out, { recursive: true, force: true })
  await rename(building, out)
  return rendered
}
