import type { Format, Outcome } from '#src/formats/format.ts'
import { formatOf, formats } from '#src/formats/formats.ts'
import { Notes } from '#src/markup/notes.ts'
import { parse } from '#src/markup/parse5-tree.ts'
import { documentsOf } from './documents.ts'
import type { Fault } from './documents.ts'
import { feedAsJson } from './feed-documents.ts'

/** One document as it was read: what became of it, or what is wrong with the file that should have held it. */
export type Read = {
  /** The file or address, with the place in it where it holds several. */
  document: string
} & ({ fault: Fault; isMissing?: boolean } | { format: Format; item: unknown; outcome: Outcome })

/** What to read: folders, files or addresses; `as` a format where it is not to be detected; `lang` of documents that name none. */
export type Reading = { sources: string[]; as?: string | undefined; lang: string }

/** Reads every document of the sources, one after the other: nothing is held but the one at hand. */
export async function* readDocuments({ sources, as, lang }: Reading): AsyncGenerator<Read> {
  for (const source of sources)
    for await (const found of documentsOf(source)) {
      const { name: document } = found
      if ('fault' in found) {
        yield { document, fault: found.fault, isMissing: true }
        continue
      }
      const parsed = parsedText(found.text)
      if ('fault' in parsed) {
        yield { document, fault: parsed.fault }
        continue
      }
      const format = formatOf(parsed.json, as)
      if (!format) {
        const known = formats.map(({ name }) => name).join(', ')
        yield { document, fault: { found: 'no format that is known', expected: `one of ${known}` } }
        continue
      }
      const items = format.items(parsed.json)
      if (!items.length)
        yield { document, fault: { found: 'no document in it', expected: 'at least one' } }
      for (const { path, item } of items) {
        const outcome = format.read(item, { base: found.base, lang, parse }, new Notes())
        yield { document: path ? `${document}#${path}` : document, format, item, outcome }
      }
    }
}

/** JSON, or a feed as JSON. */
function parsedText(text: string): { json: unknown } | { fault: Fault } {
  const isMarkup = /^\s*</.test(text)
  try {
    return { json: isMarkup ? feedAsJson(text) : JSON.parse(text) }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { fault: { found, expected: isMarkup ? 'JSON, RSS, Atom or RDF' : 'JSON' } }
  }
}
