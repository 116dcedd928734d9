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

/** Pages that an edition has of its own, one a language. */
export const ownPages = ['search', 'saved', 'settings', 'accessibility', 'privacy'] as const

export function ownPath(lang: string, page: (typeof ownPages)[number]): string {
  return `/${lang}/${page}/`
}

/** Where a list stands among the lists of its language: `latest`, `topics/heritage`, `authors/copy`. */
export function listKey(list: ListOf): string {
  if (list.kind === 'topics') return `topics/${encodeURIComponent(list.slug)}`
  if (list.kind === 'authors') return `authors/${encodeURIComponent(list.id)}`
  return list.kind
}

/** What a path within the edition leads to. */
export type Destination =
  | { kind: 'front' | (typeof ownPages)[number]; lang: string }
  | { kind: 'story'; lang: string; id: string }
  | { kind: 'list'; lang: string; list: ListOf; page: number }

/** Reads a path as the functions above write it; undefined for any other. */
export function destinationOf(path: string): Destination | undefined {
  const steps = /^\/([a-z][A-Za-z0-9-]*)\/(?:(.*)\/)?$/.exec(path)
  const [, lang = '', rest = ''] = steps ?? []
  const [kind, ...names] = rest.split('/').map(decoded)
  if (!lang) return undefined
  if (!kind) return { kind: 'front', lang }
  const [name = '', number] = names
  const own = ownPages.find((it) => it === kind)
  if (own) return name ? undefined : { kind: own, lang }
  if (kind === 'stories') return name ? { kind: 'story', lang, id: name } : undefined
  const list = (of: ListOf, page = '1'): Destination => ({
    kind: 'list',
    lang,
    list: of,
    page: Number(page),
  })
  if (kind === 'latest' || kind === 'videos') return list({ kind }, name || '1')
  if (kind === 'topics') return list({ kind, slug: name }, number)
  return kind === 'authors' ? list({ kind, id: name }, number) : undefined
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
