import { safeUrl } from '#src/model/safe-url.ts'

/** An address as it can be followed from anywhere: absolute and safe; else undefined, as for a way within its own page. */
export function resolved(address: string | undefined, base: string): string | undefined {
  const clean = address?.trim()
  if (!clean || clean.startsWith('#') || !URL.canParse(clean, base)) return undefined
  const url = new URL(clean, base)
  // What a house says over http of itself, it says over https as well where it is read there.
  const own = new URL(base)
  if (url.protocol === 'http:' && own.protocol === 'https:' && url.host === own.host)
    url.protocol = 'https:'
  return /^(https?|mailto|tel):$/.test(url.protocol) ? safeUrl(url.href) : undefined
}

/** The address of a file, by http or https; else undefined. */
export function fileAddress(address: string | undefined, base: string): string | undefined {
  const url = resolved(address, base)
  return url && /^https?:/.test(url) ? url : undefined
}
