import type { Block } from '#src/model/block.ts'
import type { Notes } from './notes.ts'
import type { MarkupElement } from './tree.ts'

/** What markup is read with. */
export type MarkupContext = {
  /** The absolute address that relative ones are resolved against. */
  base: string
  /** The field that holds the markup, for notes. */
  path: string
  notes: Notes
  /** What a picture's or a film's neighbourhood is called, where it has no title itself: the headline. */
  title: string
  /** What a publishing system puts in the place of something else: comments that mark a figure, empty links. */
  placeholder?: (element: MarkupElement) => Block[] | undefined
}
