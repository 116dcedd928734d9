import { dpa } from './dpa.ts'
import type { Format } from './format.ts'
import { guardian } from './guardian.ts'
import { jsonFeed } from './json-feed.ts'
import { ninjs } from './ninjs.ts'
import { wordpress } from './wordpress.ts'

/** Every format that is known, in the order in which a document is asked whether it is of it. */
export const formats: Format[] = [wordpress, guardian, jsonFeed, dpa, ninjs]

/** The format of a document, or of the name it is to be read as. */
export function formatOf(document: unknown, as?: string): Format | undefined {
  return formats.find(({ name, knows }) => (as ? name === as : knows(document)))
}
