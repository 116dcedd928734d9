import { parse } from '#src/markup/parse5-tree.ts'
import { frontPath, listPath, ownPages, ownPath } from '#src/model/addresses.ts'
import type { Site } from '#src/model/site.ts'
import type { Source } from '#src/sources/source.ts'
import { wordpressSource } from '#src/sources/wordpress.ts'
import type { LiveWordPress } from '#src/sources/wordpress.ts'
import { restOf } from '#src/sources/wordpress-rest.ts'
import { topicsOf } from '#src/sources/wordpress-lists.ts'
import { assemble } from './compile.ts'
import type { Edition } from './compile.ts'
import type { Config, Live } from './config.ts'
import { answer } from './answer.ts'
import { ContentError } from './problem.ts'
import { rootOf } from './wordpress-pages.ts'

/** Topics of a menu that nobody has chosen. */
const room = 6

/**
 * An edition whose stories stay where they are: what it is called, and which WordPress is asked for them. Throws a
 * ContentError where that one cannot be reached or the settings ask for more than it can say.
 */
export async function compileLive(config: Config, { url, media = [] }: Live): Promise<Edition> {
  const [language, ...others] = config.languages
  if (!language || others.length)
    throw wrong(
      'languages',
      `${config.languages.length} languages`,
      'one: a live WordPress does not say which its posts are in',
    )
  const found = await answer(url)
  if ('fault' in found)
    throw wrong('source', `${found.fault.found} at ${url}`, found.fault.expected)
  const root = rootOf(found)
  if (!root) throw wrong('source', `no WordPress at ${url}`, 'the address of one')
  const lang = language.code
  const { origin } = new URL(root)
  const live: LiveWordPress = {
    root,
    lang,
    pageSize: config.pageSize,
    media: [...new Set([origin, ...media])],
    captions: new URL(config.url).origin === origin,
  }
  const categories = await topicsOf(restOf(root, fetch), parse)
  const known = new Map(categories.map(({ value, text }) => [value, text]))
  const missing = config.menu.filter((slug) => !known.has(slug))
  const menu = config.menu.length
    ? config.menu.filter((slug) => known.has(slug))
    : [...known.keys()].slice(0, room)
  const { documents } = assemble({
    config,
    newsroom: { topics: {}, desks: {}, fronts: new Map() },
    compiled: [{ lang, stories: [], teasers: [] }],
    problems: [],
    notices: [],
  })
  documents.delete(`${lang}/front.json`)
  // What `assemble` made.
  const site = documents.get('site.json') as Site
  const topics = menu.map((slug) => ({
    text: known.get(slug) ?? slug,
    url: listPath(lang, { kind: 'topics', slug }),
  }))
  const menus = site.menus.map((it): Site['menus'][number] => ({
    ...it,
    topics,
    lists: ['latest'],
  }))
  documents.set('site.json', { ...site, menus, source: 'wordpress' } satisfies Site)
  return {
    documents,
    assets: [],
    pictures: [],
    live,
    counts: [`stories of ${root} as they are`],
    notices: missing.map((slug) => ({
      file: 'landmark.config.ts',
      path: 'menu',
      found: JSON.stringify(slug),
      expected: `a category that has posts: ${[...known.keys()].join(', ')}`,
    })),
  }
}

function wrong(path: string, found: string, expected: string): ContentError {
  return new ContentError([{ file: 'landmark.config.ts', path, found, expected }])
}

/** The source of a live edition where there is no browser. */
export function liveSourceOf(live: LiveWordPress, edition: Source['edition']): Source {
  return wordpressSource(live, { fetchDocument: fetch, parse, edition })
}

/** The pages that are rendered ahead: where readers come in, and the stories that stand there. */
export async function liveAddresses(source: Source, lang: string): Promise<string[]> {
  const [{ menus }, { sections }, newest] = await Promise.all([
    source.edition(),
    source.front(lang),
    source.list(lang, { kind: 'latest' }, 1),
  ])
  const stories = [...sections.flatMap(({ items }) => items), ...newest.items].map(({ url }) => url)
  const topics = menus.flatMap((menu) => menu.topics.map(({ url }) => url))
  return [
    '/',
    frontPath(lang),
    ...ownPages.map((page) => ownPath(lang, page)),
    listPath(lang, { kind: 'latest' }),
    ...topics,
    ...new Set(stories),
  ]
}
