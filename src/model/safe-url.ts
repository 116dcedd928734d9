/**
 * The address if a reader may follow it: http, https, mailto, tel, a path or a fragment of this site; else undefined.
 * Browsers drop tabs, line breaks and leading blanks inside a URL, so they are dropped before looking.
 */
export function safeUrl(address: string): string | undefined {
  const clean = [...address]
    .filter((character) => character >= ' ')
    .join('')
    .trim()
  if (/^(\/(?![/\\])|#|\?)/.test(clean)) return clean
  if (!/^(https?|mailto|tel):/i.test(clean)) return undefined
  if (!URL.canParse(clean)) return undefined
  const { username, password } = new URL(clean)
  if (username || password) return undefined
  return clean
}

/** Whether the address leads away from the edition. */
export function isExternal(address: string): boolean {
  return /^[a-z]+:/i.test(address)
}
