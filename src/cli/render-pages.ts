import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { frontPath, ownPages, ownPath } from '#src/model/addresses.ts'
import { editionSource } from '#src/sources/edition.ts'
import { SourceFailure } from '#src/sources/source.ts'
import type { Source } from '#src/sources/source.ts'
import { withMemory } from '#src/sources/with-memory.ts'
import type { BuiltApp } from './app.ts'
import { liveAddresses, liveSourceOf } from './compile-live.ts'
import type { Edition } from './compile.ts'
import { documentsFetch } from './documents-fetch.ts'
import { offlinePage } from './keeping-worker.ts'
import { bring, bringCompressed } from './kept.ts'
import type { Kept } from './kept.ts'
import type { Problem } from './problem.ts'

type Task = {
  edition: Edition
  app: BuiltApp
  /** Where pages are written: an address becomes a folder with an index.html. */
  folder: string
  origin: string
  base: string
  onPage: (done: number, all: number) => void
  /** The edition before: a page that has not changed is taken from it. */
  kept: Kept
}

/**
 * What came of it: how many pages there are, how many of them were taken over, what each is made of, addresses that are gone
 * (their pages say so), and those that could not be rendered.
 */
export type Rendered = {
  count: number
  same: number
  tags: Kept['tags']
  gone: string[]
  problems: Problem[]
}

/** Renders every address of an edition and writes its page. */
export async function renderPages(task: Task): Promise<Rendered> {
  const { edition, app, folder, origin, base, onPage, kept } = task
  const fetchDocument = documentsFetch(edition.documents, `${base}/edition/`)
  const own = editionSource(`${base}/edition/`, fetchDocument)
  const { live } = edition
  const source = withMemory(
    live ? liveSourceOf(live, (signal) => own.edition(signal)) : own,
    Infinity,
  )
  const { template, faces, sheets, build } = app
  const render = app.createRender({ source, template, base, faces, sheets, build })
  const addresses = live ? await liveAddresses(source, live.lang) : addressesOf(edition)
  const rendered: Rendered = { count: addresses.length, same: 0, tags: {}, gone: [], problems: [] }
  for (const [index, address] of addresses.entries()) {
    const page = join(decodeURIComponent(address), 'index.html')
    const known = kept.tags[address]
    const headers = known === undefined ? {} : { 'If-None-Match': known }
    const url = `${origin}${base}${address}`
    let response = await render(new Request(url, { headers }))
    if (response.status === 304 && (await takeOver(kept.folder, folder, page))) {
      rendered.same++
      rendered.tags[address] = known ?? ''
      onPage(index + 1, addresses.length)
      continue
    }
    if (response.status === 304) response = await render(new Request(url))
    const tag = response.headers.get('ETag')
    if (tag && response.ok) rendered.tags[address] = tag
    if (response.status === 410) rendered.gone.push(address)
    else if (response.status !== 200)
      rendered.problems.push({
        file: address,
        path: '(page)',
        found: `status ${response.status}`,
        expected: 'a page',
      })
    await writePage(join(folder, page), new Uint8Array(await response.arrayBuffer()))
    onPage(index + 1, addresses.length)
  }
  for (const [file, address] of missingPages(edition)) {
    const page = await (await render(new Request(`${origin}${base}${address}`))).text()
    await writePage(join(folder, file), live ? awake(page, base) : asleep(page))
  }
  const cut = app.createRender({
    source: unreachable(source),
    template,
    base,
    faces,
    sheets,
    build,
  })
  for (const lang of languagesOf(edition)) {
    const page = await cut(new Request(`${origin}${base}/${lang}/stories/offline/`))
    await writePage(join(folder, offlinePage(lang)), awake(await page.text(), base))
  }
  return rendered
}

/** A page of the edition before with what is compressed of it; tells whether it was still there. */
async function takeOver(from: string, to: string, page: string): Promise<boolean> {
  const isThere = await bring(from, to, page)
  if (isThere) await bringCompressed(from, to, page)
  return isThere
}

/** Every page that an edition has: the languages, what it promises and what can be set in each, one for each document. */
function addressesOf({ documents }: Pick<Edition, 'documents'>): string[] {
  const pages = [...documents.keys()].flatMap((path) => {
    const [lang = '', kind = '', ...rest] = path.replace(/\.json$/, '').split('/')
    if (kind === '' || lang === 'schema') return []
    if (kind === 'front') return [frontPath(lang), ...ownPages.map((page) => ownPath(lang, page))]
    if (kind !== 'stories' && rest.at(-1) === '1') rest.pop()
    return [`/${[lang, kind, ...rest].map(encodeURIComponent).join('/')}/`]
  })
  // The search has a document too.
  return ['/', ...new Set(pages)]
}

/** The edition as it is known without a network: its settings alone. */
function unreachable(source: Source): Source {
  return { edition: () => source.edition(), front: fail, list: fail, story: fail }
}

function fail(address: string): Promise<never> {
  return Promise.reject(new SourceFailure('unreachable', address))
}

/** What a host answers for whatever is not there, in the first language and below each: addresses that no edition has. */
function missingPages(edition: Edition): [file: string, address: string][] {
  const codes = languagesOf(edition)
  return [
    ['404.html', `/${codes[0] ?? 'en'}/404/`],
    ...codes.map((code): [string, string] => [`${code}/404.html`, `/${code}/404/`]),
  ]
}

function languagesOf({ documents }: Edition): string[] {
  const { languages } = documents.get('site.json') as { languages: { code: string }[] }
  return languages.map(({ code }) => code)
}

/** The page without its app: it stands at addresses that it was not rendered for, so that it cannot wake there. */
function asleep(html: string): string {
  return html
    .replace(/<script type="application\/json" id="state">[^<]*<\/script>/, '')
    .replace(/<script type="(?:importmap|module)">.*?<\/script>/gs, '')
}

/**
 * This may stand at the address of a page that the app can show: of a live edition a story that is newer than it, without a
 * network one that is kept. The app wakes at once, as for any form, and asks. Without it the page says what it says.
 */
function awake(html: string, base: string): string {
  const state = `<script type="application/json" id="state">${JSON.stringify({ base })}</script>`
  return html
    .replace(/<script type="application\/json" id="state">[^<]*<\/script>/, () => state)
    .replace(/(<div id="root"[^>]*>)/, '$1<form hidden></form>')
}

async function writePage(file: string, html: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, html)
}
