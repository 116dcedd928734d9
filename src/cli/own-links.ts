import type { Story } from '#src/model/story.ts'

/** Stories by the address that they have in the system they come from. */
export type Addresses = Map<string, Story>

/** The same address however it is written: without protocol, `www.`, fragment and last slash. */
export function plainAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}

/** The story with its links to other stories of the house leading to these, within the edition. */
export function withOwnLinks(story: Story, addresses: Addresses): Story {
  const linked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(linked)
    if (typeof value !== 'object' || value === null) return value
    const copy = Object.fromEntries(Object.entries(value).map(([key, it]) => [key, linked(it)]))
    if (copy['type'] !== 'a' || typeof copy['href'] !== 'string') return copy
    const address = plainAddress(copy['href']) ?? ''
    // A query may be what tells a story from others, or only where its reader comes from.
    const target = addresses.get(address) ?? addresses.get(address.replace(/\?.*/, ''))
    return target ? { ...copy, href: target.url } : copy
  }
  // Links alone are other ones: it is as much a story as before.
  return linked(story) as Story
}
