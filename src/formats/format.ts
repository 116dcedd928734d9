import type { Notes } from '#src/markup/notes.ts'
import type { Parse } from '#src/markup/tree.ts'
import type { Story } from '#src/model/story.ts'

/** What documents of a format are read with. */
export type Reading = {
  /** The absolute address that a document was found at: relative ones in it are resolved against it. */
  base: string
  /** BCP 47: the language of a document that names none. */
  lang: string
  parse: Parse
}

/** One document inside of what was read: a list's answer and a feed hold many. `path` is its place, as a JSON pointer. */
export type Item = { path: string; item: unknown }

/**
 * A document as a story, or why it is none: never an exception. `isTop`: the house puts it first; `address`: where it stands
 * in the house's own pages; `key`: what all versions of it share; `revision`: which of them it is, where that is numbered.
 */
export type Outcome = ({ story: Story } & Told) | { unsupported: string; notes: Story['warnings'] }

type Told = {
  isTop?: boolean | undefined
  address?: string | undefined
  key?: string | undefined
  revision?: string | undefined
}

/** One way in which newsrooms write their stories. */
export type Format = {
  name: string
  /** Whether a parsed document is written in it. */
  knows: (document: unknown) => boolean
  /** The single documents in what was read. */
  items: (document: unknown) => Item[]
  read: (item: unknown, reading: Reading, notes: Notes) => Outcome
  /** What a reader is to get of a document, text by text, as it stands there: to hold a story against. */
  words: (item: unknown, parse: Parse) => string[]
}
