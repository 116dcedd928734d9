/**
 * The address if a reader may follow it: http, https, mailto, tel, a path or a fragment of this site; else undefined.
 * Browsers drop tabs, line breaks and leading blanks inside a URL, so they are dropped before looking. It comes in ASCII, as
 * `srcset` and HTTP headers need it.
 */
export function safeUrl(address: string): string | undefined {
  const clean = address
    .replaceAll(/[^ -\u{10ffff}]/gu, '')
    .trim()
    .toWellFormed()
    .replaceAll(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent)
  if (/^(\/(?!\/|%5C)|#|\?)/.test(clean)) return clean
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
