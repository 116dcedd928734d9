import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { accessibilityPath, frontPath, settingsPath } from '#src/model/addresses.ts'
import { editionSource } from '#src/sources/edition.ts'
import { withMemory } from '#src/sources/with-memory.ts'
import type { BuiltApp } from './app.ts'
import type { Edition } from './compile.ts'
import { documentsFetch } from './documents-fetch.ts'
import type { Problem } from './problem.ts'

type Task = {
  edition: Edition
  app: BuiltApp
  /** Where pages are written: an address becomes a folder with an index.html. */
  folder: string
  origin: string
  base: string
  onPage: (done: number, all: number) => void
}

/** What came of it: addresses that are gone (their pages say so), and those that could not be rendered. */
export type Rendered = { count: number; gone: string[]; problems: Problem[] }

/** Renders every address of an edition and writes its page. */
export async function renderPages(task: Task): Promise<Rendered> {
  const { edition, app, folder, origin, base, onPage } = task
  const fetchDocument = documentsFetch(edition.documents, `${base}/edition/`)
  const source = withMemory(editionSource(`${base}/edition/`, fetchDocument), Infinity)
  const { template, faces, sheets } = app
  const render = app.createRender({ source, template, base, faces, sheets })
  const addresses = addressesOf(edition)
  const rendered: Rendered = { count: addresses.length, gone: [], problems: [] }
  for (const [index, address] of addresses.entries()) {
    const response = await render(new Request(`${origin}${base}${address}`))
    if (response.status === 410) rendered.gone.push(address)
    else if (response.status !== 200)
      rendered.problems.push({
        file: address,
        path: '(page)',
        found: `status ${response.status}`,
        expected: 'a page',
      })
    const file = join(folder, decodeURIComponent(address), 'index.html')
    await writePage(file, new Uint8Array(await response.arrayBuffer()))
    onPage(index + 1, addresses.length)
  }
  const fallback = await render(new Request(`${origin}${base}${missingAddress(edition)}`))
  await writePage(join(folder, '404.html'), asleep(await fallback.text()))
  return rendered
}

/** Every page that an edition has: the languages, what it promises and what can be set in each, one for each document. */
function addressesOf({ documents }: Pick<Edition, 'documents'>): string[] {
  const pages = [...documents.keys()].flatMap((path) => {
    const [lang = '', kind = '', ...rest] = path.replace(/\.json$/, '').split('/')
    if (kind === '' || lang === 'schema') return []
    if (kind === 'front') return [frontPath(lang), settingsPath(lang), accessibilityPath(lang)]
    if (kind !== 'stories' && rest.at(-1) === '1') rest.pop()
    return [`/${[lang, kind, ...rest].map(encodeURIComponent).join('/')}/`]
  })
  return ['/', ...pages]
}

/** An address that no edition has, in its first language: what a host answers for whatever is not there. */
function missingAddress({ documents }: Edition): string {
  const { languages } = documents.get('site.json') as { languages: { code: string }[] }
  return `/${languages[0]?.code ?? 'en'}/404/`
}

/** The page without its app: it stands at addresses that it was not rendered for, so that it cannot wake there. */
function asleep(html: string): string {
  return html
    .replace(/<script type="application\/json" id="state">[^<]*<\/script>/, '')
    .replace(/<script type="module"[^>]*><\/script>/, '')
}

async function writePage(file: string, html: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, html)
}
