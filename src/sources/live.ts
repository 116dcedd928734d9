import { browserParse } from '#src/markup/dom-tree.ts'
import type { Source } from './source.ts'
import { wordpressSource } from './wordpress.ts'
import type { LiveWordPress } from './wordpress.ts'

/** The WordPress that a page names, asked by the reader's own browser. Loaded where an edition has one, nowhere else. */
export function liveSource(live: LiveWordPress, edition: Source['edition']): Source {
  return wordpressSource(live, {
    fetchDocument: (address, init) => fetch(address, init),
    parse: browserParse(),
    edition,
  })
}
