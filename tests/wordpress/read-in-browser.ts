import { browserParse } from '#src/markup/dom-tree.ts'
import { blocksAsJson } from './blocks-as-json.ts'

const parse = browserParse()

/** Reads markup as an edition with a live WordPress does, with the parser of the browser that this runs in. */
export function read(html: string): string {
  return blocksAsJson(html, parse)
}
