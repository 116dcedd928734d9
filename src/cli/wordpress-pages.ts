import { elementsIn, attribute } from '#src/markup/tree.ts'
import { parse } from '#src/markup/parse5-tree.ts'
import type { Answer } from './documents.ts'

/** As many posts as an answer may hold. */
const most = '100'

/**
 * The addresses of the pages of all posts of a WordPress, by any of its pages, which name its interface in a header and in
 * a link, or by that interface's list of posts; undefined for what is no WordPress or one document of it.
 */
export function pagesOf({ base, text, headers }: Answer): ((page: number) => string) | undefined {
  const list = /\/wp\/v2\/posts\/?$/.test(pathIn(base)) ? base : undefined
  const root = list === undefined ? (rootIn(headers.get('link')) ?? rootOn(text)) : undefined
  if (list === undefined && root === undefined) return undefined
  return (page) => {
    const url = new URL(list ?? addressOf(new URL(root ?? '', base)))
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

function addressOf(root: URL): string {
  const route = root.searchParams.get('rest_route')
  if (route === null) return `${root.href.replace(/\/?$/, '/')}wp/v2/posts`
  root.searchParams.set('rest_route', `${route.replace(/\/?$/, '/')}wp/v2/posts`)
  return root.href
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
