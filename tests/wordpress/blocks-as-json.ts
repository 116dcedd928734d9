import { blocksOf } from '#src/markup/blocks.ts'
import { Notes } from '#src/markup/notes.ts'
import type { Parse } from '#src/markup/tree.ts'

/** The blocks that markup becomes by this parser, as JSON. */
export function blocksAsJson(html: string, parse: Parse): string {
  const base = 'https://paper.example/'
  return JSON.stringify(
    blocksOf(parse(html), { base, path: 'content', notes: new Notes(), title: 'Title' }),
  )
}
