import { parse } from '#src/markup/parse5-tree.ts'
import { safeUrl } from '#src/model/safe-url.ts'
import { story as storySchema } from '#src/model/story.ts'
import type { Story, Warning } from '#src/model/story.ts'
import type { Fault } from './documents.ts'
import { strictly } from './problem.ts'
import type { Problem } from './problem.ts'
import { readDocuments } from './read-documents.ts'
import type { Read, Reading } from './read-documents.ts'
import { textKept } from './text-kept.ts'

/** What became of one document. `kept` is the part of its words that are in the story, from 0 to 1. */
export type Report = {
  document: string
  format?: string
  outcome: 'story' | 'unsupported' | 'unreadable'
  /** Why it is no story. */
  reason?: string
  headline?: string
  type?: Story['type']
  inLanguage?: string
  /** How many blocks of each kind it has. */
  blocks?: Record<string, number>
  words?: number
  kept?: number
  lost?: string[]
  notes: Warning[]
}

/** Reads every document of the sources as a story and tells what became of each. */
export async function* checkDocuments(reading: Reading): AsyncGenerator<Report> {
  for await (const read of readDocuments(reading)) yield reportOf(read)
}

function reportOf(read: Read): Report {
  const { document } = read
  if ('fault' in read)
    return { document, outcome: 'unreadable', reason: sentenceOf(read.fault), notes: [] }
  const { format, item, outcome } = read
  if ('unsupported' in outcome)
    return {
      document,
      format: format.name,
      outcome: 'unsupported',
      reason: outcome.unsupported,
      notes: outcome.notes,
    }
  const { story } = outcome
  const fault = faultOf(story, document)
  const { words, lost } = textKept(format.words(item, parse), story)
  return {
    document,
    format: `${format.name} ${story.source.version}`,
    outcome: fault ? 'unreadable' : 'story',
    ...(fault && { reason: sentenceOf(fault) }),
    headline: story.headline,
    type: story.type,
    inLanguage: story.inLanguage,
    blocks: counted(story),
    words,
    kept: words ? (words - lost.length) / words : 1,
    lost,
    notes: story.warnings,
  }
}

/** What a story has that the model does not allow, or an address that nobody may follow. */
function faultOf(story: Story, document: string): Fault | undefined {
  const faults: Problem[] = []
  strictly(storySchema, story, document, faults)
  const [fault] = faults
  if (fault) return { found: `${fault.found} at ${fault.path}`, expected: fault.expected }
  const unsafe = addressesIn(story).find((it) => safeUrl(it) === undefined)
  return unsafe === undefined
    ? undefined
    : { found: `the address ${unsafe}`, expected: 'a safe one' }
}

function sentenceOf({ found, expected }: Fault): string {
  return `found ${found}, expected ${expected}`
}

function counted({ body }: Story): Record<string, number> {
  const kinds = Map.groupBy(body, ({ type }) => type)
  return Object.fromEntries([...kinds].map(([type, all]) => [type, all.length]))
}

function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, it]: [string, unknown]) =>
    typeof it === 'string' && (key === 'url' || key === 'href' || key === 'fallbackUrl')
      ? [it]
      : addressesIn(it),
  )
}
