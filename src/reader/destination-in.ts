import { destinationOf } from '#src/model/addresses.ts'
import type { Destination } from '#src/model/addresses.ts'

/** The page of the edition below this base that a link leads to; undefined for another site, and for what is no page, as a file of the house. */
export function destinationIn(
  { origin, pathname }: HTMLAnchorElement,
  base: string,
): Destination | undefined {
  const isOurs = origin === location.origin && pathname.startsWith(base)
  return isOurs ? destinationOf(pathname.slice(base.length)) : undefined
}
