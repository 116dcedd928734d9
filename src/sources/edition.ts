import * as v from 'valibot'
import { listKey } from '#src/model/addresses.ts'
import { block } from '#src/model/block.ts'
import type { Block } from '#src/model/block.ts'
import { front, site } from '#src/model/site.ts'
import { storyEnvelope } from '#src/model/story.ts'
import type { Warning } from '#src/model/story.ts'
import { teaserPage } from '#src/model/teaser.ts'
import { SourceFailure } from './source.ts'
import type { Source } from './source.ts'

/** How a document is asked for by its address: the platform's `fetch`, or what stands for it at build. */
export type FetchDocument = (address: string, init?: RequestInit) => Promise<Response>

const patience = 10_000

/** The default source: an edition's static JSON below `base`, as `landmark build` writes it. */
export function editionSource(base: string, fetchDocument: FetchDocument = fetch): Source {
  const read = async <T>(
    path: string,
    schema: v.GenericSchema<unknown, T>,
    signal?: AbortSignal,
  ) => {
    const address = `${base}${path}`
    return parse(address, await fetchJson(fetchDocument, address, signal), schema)
  }
  return {
    edition: (signal) => read('site.json', site, signal),
    front: (lang, signal) => read(`${lang}/front.json`, front, signal),
    list: (lang, list, page, signal) =>
      read(`${lang}/${listKey(list)}/${page}.json`, teaserPage, signal),
    async story(lang, id, signal) {
      const path = `${lang}/stories/${encodeURIComponent(id)}.json`
      const envelope = await read(path, storyEnvelope, signal)
      if (envelope.status !== 'usable') throw new SourceFailure('withdrawn', `${base}${path}`)
      const { blocks, warnings } = readBlocks(envelope.body)
      return { ...envelope, body: blocks, warnings: [...envelope.warnings, ...warnings] }
    },
  }
}

async function fetchJson(
  fetchDocument: FetchDocument,
  address: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<unknown> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  let text: string
  try {
    const response = await fetchDocument(address, { signal: limit })
    if (response.status === 404) throw new SourceFailure('not-found', address)
    if (response.status === 410) throw new SourceFailure('withdrawn', address)
    if (!response.ok) throw new SourceFailure('unreachable', address)
    text = await response.text()
  } catch (cause) {
    if (signal.aborted || cause instanceof SourceFailure) throw cause
    throw new SourceFailure('unreachable', address, { cause })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SourceFailure('unreadable', address, { cause })
  }
}

function parse<T>(address: string, document: unknown, schema: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(schema, document)
  if (result.success) return result.output
  throw new SourceFailure('unreadable', address, {
    path: v.getDotPath(result.issues[0]) ?? '(document)',
  })
}

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
        message: result.issues[0].message,
      })
  }
  return { blocks, warnings }
}
