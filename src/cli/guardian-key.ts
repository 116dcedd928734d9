/** Where the Guardian's Content API is. */
const guardian = 'content.guardianapis.com'

/** What it gives of an item only when asked for. */
const parts = ['show-fields', 'show-tags', 'show-blocks', 'show-elements']

/**
 * An address as it is asked for: of the Guardian with all parts of its items and the key from GUARDIAN_API_KEY in the
 * environment, which is in no message and no edition.
 */
export function asked(address: string, key = process.env['GUARDIAN_API_KEY']): string {
  const url = new URL(address)
  if (url.hostname !== guardian) return address
  for (const part of parts) if (!url.searchParams.has(part)) url.searchParams.set(part, 'all')
  if (key && !url.searchParams.has('api-key')) url.searchParams.set('api-key', key)
  return url.href
}

/** An address as it may be told. */
export function told(address: string): string {
  const url = URL.parse(address)
  if (!url?.searchParams.has('api-key')) return address
  url.searchParams.delete('api-key')
  return url.href
}
