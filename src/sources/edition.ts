import * as v from 'valibot'
import { listKey } from '#src/model/addresses.ts'
import { block } from '#src/model/block.ts'
import type { Block } from '#src/model/block.ts'
import { listed } from '#src/model/more.ts'
import { withOwnIds } from '#src/model/own-ids.ts'
import { front, site } from '#src/model/site.ts'
import { leftOut, storyEnvelope } from '#src/model/story.ts'
import type { Warning } from '#src/model/story.ts'
import { teaserPage } from '#src/model/teaser.ts'
import type { EditionSearch } from './edition-search.ts'
import { readerOf } from './documents.ts'
import type { FetchDocument } from './documents.ts'
import { SourceFailure } from './source.ts'
import type { Source } from './source.ts'

/**
 * The default source: an edition's static JSON below `base`, as `landmark build` writes it, from the host or from what
 * stands for it. A search runs apart from the page where there is a browser.
 */
export function editionSource(base: string, fetchDocument?: FetchDocument): Source {
  const { read, readFile } = readerOf(base, fetchDocument ?? fetch)
  let searching: Promise<EditionSearch> | undefined
  const prepare = async () =>
    fetchDocument
      ? (await import('./edition-search.ts')).editionSearch({ read, readFile })
      : (await import('./search-apart.ts')).searchApart(base)
  return {
    edition: (signal) => read('site.json', site, signal),
    async front(lang, signal) {
      const { sections } = await read(`${lang}/front.json`, front, signal)
      return { sections: sections.map((it) => ({ ...it, items: listed(it.items) })) }
    },
    async list(lang, list, page, signal) {
      const found = await read(`${lang}/${listKey(list)}/${page}.json`, teaserPage, signal)
      return { ...found, items: listed(found.items) }
    },
    async story(lang, id, signal) {
      const path = `${lang}/stories/${encodeURIComponent(id)}.json`
      const envelope = await read(path, storyEnvelope, signal)
      if (envelope.status !== 'usable') throw new SourceFailure('withdrawn', `${base}${path}`)
      const { blocks, warnings } = readBlocks(envelope.body)
      // Itself too.
      const seen = new Set<string | undefined>([envelope.id])
      return {
        ...envelope,
        related: envelope.related.map((it) => ({ ...it, items: listed(it.items, seen, most) })),
        // A story leads to others.
        body: withOwnIds(blocks.filter((it) => !('teaser' in it) || it.teaser.id !== envelope.id)),
        warnings: [...envelope.warnings, ...warnings],
      }
    },
    async search(lang, query, page) {
      searching ??= prepare().catch((cause: unknown) => {
        searching = undefined
        throw new SourceFailure('unreachable', 'search', { cause })
      })
      return (await searching)(lang, query, page)
    },
  }
}

/** A story and those that stand beside it, all sections of them together. */
const most = 13

/** A block that is not understood is passed over and counted, so that it never costs the story. */
function readBlocks(body: unknown[]): { blocks: Block[]; warnings: Warning[] } {
  const blocks: Block[] = []
  const warnings: Warning[] = []
  for (const [index, unread] of body.entries()) {
    const result = v.safeParse(block, unread)
    if (result.success) blocks.push(result.output)
    else
      warnings.push({
        path: ['body', index, v.getDotPath(result.issues[0])]
          .filter((step) => step != null)
          .join('.'),
        found: result.issues[0].received,
        expected: result.issues[0].expected ?? result.issues[0].message,
        so: leftOut,
      })
  }
  return { blocks, warnings }
}
