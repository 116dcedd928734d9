import { at } from '#src/formats/fields.ts'

/** An answer, which may be one of several. */
type Answer = { base: string; text: string; headers: Headers }

/**
 * The address of the answer after this one: by the Link header (RFC 8288), `next_url` of JSON Feed, `_links.next` of HAL and
 * Superdesk, the pages of the Guardian's Content API. Undefined after the last.
 */
export function nextPage({ base, text, headers }: Answer): string | undefined {
  const [, linked] = /<([^>]+)>\s*;[^,]*\brel="?next"?/.exec(headers.get('link') ?? '') ?? []
  const next = linked ?? nextIn(text, base)
  return next && URL.canParse(next, base) ? new URL(next, base).href : undefined
}

function nextIn(text: string, base: string): string | undefined {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return undefined
  }
  const { pages, currentPage } = (at(document, 'response') ?? {}) as Record<string, unknown>
  if (typeof pages === 'number' && typeof currentPage === 'number' && currentPage < pages) {
    const url = new URL(base)
    url.searchParams.set('page', String(currentPage + 1))
    return url.href
  }
  const said = at(document, 'next_url') ?? at(document, '_links', 'next', 'href')
  return typeof said === 'string' ? said : undefined
}
