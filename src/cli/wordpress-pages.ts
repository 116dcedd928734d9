import { elementsIn, attribute } from '#src/markup/tree.ts'
import { parse } from '#src/markup/parse5-tree.ts'
import { addressOf } from '#src/sources/wordpress-rest.ts'
import type { Answer } from './answer.ts'

/** As many posts as an answer may hold. */
const most = '100'

/**
 * The addresses of the pages of all posts of a WordPress, by any of its pages, which name its interface in a header and in
 * a link, or by that interface itself or a list in it; undefined for what is no WordPress or one document of it.
 */
export function pagesOf(answer: Answer): ((page: number) => string) | undefined {
  const { base, text, headers } = answer
  const isList = headers.has('x-wp-totalpages') || /\/wp\/v2\/posts\/?$/.test(pathIn(base))
  const list = isList ? base : undefined
  // Every answer of the interface names its root, which is what is meant only on a page or at that root.
  const root = !isList && /^\s*<|"namespaces":/.test(text) ? rootOf(answer) : undefined
  if (list === undefined && root === undefined) return undefined
  return (page) => {
    const url = new URL(list ?? addressOf(root ?? '', 'posts'))
    url.searchParams.set('_embed', '1')
    url.searchParams.set('per_page', url.searchParams.get('per_page') ?? most)
    url.searchParams.set('page', String(page))
    return url.href
  }
}

/** Without readable addresses the interface's path is a parameter. */
function pathIn(address: string): string {
  const { pathname, searchParams } = new URL(address)
  return searchParams.get('rest_route') ?? pathname
}

/** The root of the interface that any page of a WordPress names, with the `/` that it ends in. */
export function rootOf({ base, text, headers }: Answer): string | undefined {
  const root = rootIn(headers.get('link')) ?? rootOn(text)
  if (root === undefined) return undefined
  const url = new URL(root, base)
  const route = url.searchParams.get('rest_route')
  if (route === null) url.pathname = url.pathname.replace(/\/?$/, '/')
  else url.searchParams.set('rest_route', route.replace(/\/?$/, '/'))
  return url.href
}

function rootIn(link: string | null): string | undefined {
  return /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(link ?? '')?.[1]
}

function rootOn(page: string): string | undefined {
  if (!/^\s*</.test(page)) return undefined
  for (const element of elementsIn(parse(page)))
    if (element.name === 'link' && attribute(element, 'rel') === 'https://api.w.org/')
      return attribute(element, 'href')
  return undefined
}
