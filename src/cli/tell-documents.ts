import { styleText } from 'node:util'
import type { Report } from './check-documents.ts'
import { counted } from './problem.ts'

/** How many of the words that a document lost are named. */
const named = 8

/** Writes a report of each document as it comes, and at the end what became of all; tells whether each gave a story. */
export async function tellDocuments(
  reports: AsyncIterable<Report>,
  json: boolean,
): Promise<boolean> {
  const count = { story: 0, unsupported: 0, unreadable: 0 }
  let words = 0
  let lost = 0
  for await (const report of reports) {
    count[report.outcome]++
    words += report.words ?? 0
    lost += report.lost?.length ?? 0
    console.log(json ? JSON.stringify(report) : written(report))
    tellCount(count.story + count.unsupported + count.unreadable)
  }
  const all = `${counted(count.story, 'document')} read as stories, ${count.unsupported} unsupported, ${count.unreadable} unreadable; ${percent(words ? (words - lost) / words : 1)} of the text kept`
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  if (!json) console.log(`\n${all}.`)
  return count.unreadable + count.unsupported === 0
}

function written(report: Report): string {
  const { document, format, outcome, headline, blocks, kept, lost = [], notes, reason } = report
  const head =
    outcome === 'story'
      ? `${styleText('green', '✓')} ${document}: ${format}, “${headline}”, ${listed(blocks)}, ${percent(kept ?? 1)} of the text`
      : `${styleText(outcome === 'unsupported' ? 'yellow' : 'red', outcome === 'unsupported' ? '–' : '✗')} ${document}: ${format ? `${format}, ` : ''}${outcome}: ${reason}`
  const words = [...new Set(lost)].slice(0, named).join(', ')
  return [
    head,
    ...notes.map(
      ({ path, found, expected, so }) =>
        `    ${place(document, path)}: found ${found}, expected ${expected}, so ${so}`,
    ),
    ...(lost.length ? [`    not found again: ${words}${lost.length > named ? ' …' : ''}`] : []),
  ].join('\n')
}

/** `file#/path/to/field`, whether the document is a whole file or one of several in it. */
function place(document: string, path: string): string {
  const [file = '', pointer = ''] = document.split('#')
  return `${file.slice(file.lastIndexOf('/') + 1)}#${pointer}${path ? `/${path}` : ''}`
}

function listed(blocks: Record<string, number> = {}): string {
  const kinds = Object.entries(blocks).map(([type, all]) => `${all} ${type}`)
  return kinds.join(', ') || 'no body'
}

function percent(part: number): string {
  // Rounded down: all is said of all alone.
  return `${(Math.floor(part * 1000) / 10).toFixed(1)} %`
}

function tellCount(done: number): void {
  if (process.stderr.isTTY && done % 100 === 0)
    process.stderr.write(`\r\u001B[K${done} documents read`)
}
