import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { close, createIndex } from 'pagefind'
import type { IndexFile } from 'pagefind'
import { inParallel } from '#src/lib/in-parallel.ts'
import type { SearchDocument } from '#src/model/search.ts'
import { pagefindVersion } from '#src/sources/pagefind.ts'
import type { Edition } from './compile.ts'
import type { Config } from './config.ts'
import { pagefindLicence } from './licences.ts'
import { filtersIn, recordOf } from './search-records.ts'
import { shownIn } from './shown.ts'

/** Below `/edition/`: each file's name holds a hash of its content. */
const folder = 'search'

type Tell = (done: number, total: number) => void

/**
 * The edition with what its search needs: for each language a document that it begins with, and an index of its stories
 * in many small files, of which a reader fetches those that the words lead to.
 */
export async function withSearch(
  edition: Edition,
  { languages, timeZone }: Pick<Config, 'languages' | 'timeZone'>,
  tell: Tell,
): Promise<Edition> {
  const documents = new Map(edition.documents)
  const files = new Map<string, Uint8Array>([
    [`${folder}/LICENSE.txt`, await readFile(pagefindLicence)],
  ])
  const shown = languages.map(({ code }) => ({ code, ...shownIn(edition.documents, [code]) }))
  const total = shown.reduce((sum, { stories }) => sum + stories.length, 0)
  let done = 0
  tell(done, total)
  try {
    for (const { code, stories, pages } of shown) {
      const teasers = new Map(
        pages
          .filter(({ list }) => list.kind === 'latest')
          .flatMap(({ items }) => items.map((item) => [item.id, item])),
      )
      const records = stories.flatMap((story) => {
        const teaser = teasers.get(story.id)
        return teaser ? [recordOf(story, teaser, timeZone)] : []
      })
      const index = await begun()
      await inParallel(records, 20, async (record) => {
        failAt((await index.addCustomRecord(record)).errors)
        tell(++done, total)
      })
      const made = await index.getFiles()
      failAt(made.errors)
      const { needed, names } = filesOf(made.files)
      for (const [name, bytes] of needed) files.set(`${folder}/${code}/${name}`, bytes)
      const document: SearchDocument = {
        filters: filtersIn(stories, timeZone),
        index: { folder: `${folder}/${code}`, ...names },
      }
      documents.set(`${code}/search.json`, document)
    }
  } finally {
    await close()
  }
  return { ...edition, documents, files }
}

async function begun() {
  const { index, errors } = await createIndex()
  failAt(errors)
  if (!index) throw new Error('Pagefind did not start.')
  return index
}

function failAt(errors: string[]): void {
  if (errors.length) throw new Error(`Pagefind: ${errors.join(', ')}`)
}

type Entry = { version: string; languages: Record<string, { hash: string; wasm: string | null }> }

/** Of what Pagefind writes: the index and the program that reads it, not its scripts and its interface. */
function filesOf(files: IndexFile[]) {
  const contents = new Map(files.map(({ path, content }) => [path, content]))
  const contentOf = (path: string) => {
    const content = contents.get(path)
    if (!content) throw new Error(`Pagefind wrote no ${path}.`)
    return content
  }
  // Pagefind's own file, in Pagefind's own shape.
  const entry = JSON.parse(new TextDecoder().decode(contentOf('pagefind-entry.json'))) as Entry
  if (entry.version !== pagefindVersion)
    throw new Error(
      `src/sources/pagefind.ts knows Pagefind ${pagefindVersion}, not ${entry.version}: see docs/decisions/0009.`,
    )
  const [language] = Object.values(entry.languages)
  const program = contentOf(`wasm.${language?.wasm ?? 'unknown'}.pagefind`)
  const hash = createHash('sha256').update(program).digest('hex').slice(0, 8)
  const wasm = `wasm-${hash}.pagefind`
  const needed = [...contents].filter(([path]) => /\.pf_\w+$/.test(path))
  return {
    needed: [...needed, [wasm, program] as const],
    names: { meta: language ? `pagefind.${language.hash}.pf_meta` : '', wasm },
  }
}
