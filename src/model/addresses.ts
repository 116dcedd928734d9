/** The lists of stories an edition has; each has pages numbered from 1. */
export type ListOf =
  | { kind: 'latest' | 'videos' }
  | { kind: 'topics'; slug: string }
  | { kind: 'authors'; id: string }

/** Paths within an edition: they end in `/`, carry their language, and page 1 has no number. */
export function frontPath(lang: string): string {
  return `/${lang}/`
}

export function storyPath(lang: string, id: string): string {
  return `/${lang}/stories/${encodeURIComponent(id)}/`
}

export function listPath(lang: string, list: ListOf, page = 1): string {
  return `/${lang}/${listKey(list)}/${page > 1 ? `${page}/` : ''}`
}

/** Where a list stands among the lists of its language: `latest`, `topics/heritage`, `authors/copy`. */
export function listKey(list: ListOf): string {
  if (list.kind === 'topics') return `topics/${encodeURIComponent(list.slug)}`
  if (list.kind === 'authors') return `authors/${encodeURIComponent(list.id)}`
  return list.kind
}
