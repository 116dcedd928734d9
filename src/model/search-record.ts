import * as v from 'valibot'
import { teaser } from './teaser.ts'
import type { Teaser } from './teaser.ts'

/**
 * The address that a story has in the index: its own, and after the `#` the teaser that a hit is shown by. All other
 * fields of a record are searched in; nobody should find a picture's file name.
 */
export function recordUrl(item: Teaser): string {
  const { description: _, ...shown } = item
  return `${item.url}#${encodeURIComponent(JSON.stringify(shown))}`
}

/** The teaser in such an address; undefined where there is none. */
export function storyOf(url: string): Teaser | undefined {
  try {
    const read: unknown = JSON.parse(decodeURIComponent(url.slice(url.indexOf('#') + 1)))
    const result = v.safeParse(teaser, read)
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}
