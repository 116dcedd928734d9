import { absoluteUrl } from '#src/model/absolute-url.ts'
import { frontPath, listPath } from '#src/model/addresses.ts'
import type { Config } from './config.ts'
import { jsonFeed, rssFeed } from './feed-formats.ts'
import type { Channel } from './feed-formats.ts'
import { shownIn } from './shown.ts'
import type { ListPage, Shown } from './shown.ts'
import { sitemapFiles } from './sitemaps.ts'

/** Stories in a feed. */
const room = 20

/**
 * What other programs read of an edition, by its path below the site's root: `feed.xml` (RSS 2.0) and `feed.json`
 * (JSON Feed 1.1) of the edition and of each language, topic and writer, the sitemaps, `robots.txt`. `documents` are
 * the edition's; `now` says which stories are news.
 */
export function feedFiles(
  documents: Map<string, unknown>,
  config: Config,
  now = new Date(),
): Map<string, string> {
  const languages = config.languages.map(({ code }) => code)
  const shown = shownIn(documents, languages)
  const feeds = channelsOf(shown, config).flatMap((channel): [string, string][] => {
    // Addresses are encoded, files are not.
    const folder = decodeURI(channel.path.slice(1))
    return [
      [`${folder}feed.xml`, rssFeed(channel, config.url)],
      [`${folder}feed.json`, jsonFeed(channel, config.url)],
    ]
  })
  return new Map([
    ...feeds,
    ...sitemapFiles(shown, config, now),
    ['robots.txt', robots(config.url)],
  ])
}

function channelsOf({ stories, pages }: Shown, config: Config): Channel[] {
  const { name, languages } = config
  const [only, second] = languages
  const edition = {
    path: '/',
    title: name,
    description: name,
    ...(only && !second && { lang: only.code }),
    stories: stories.slice(0, room),
  }
  const by = new Map(stories.map((story) => [story.url, story]))
  const lists = Map.groupBy(pages, ({ lang, list }) => listPath(lang, list))
  const channels = [...lists].flatMap(([path, [first, ...others]]): Channel[] => {
    if (!first || first.list.kind === 'videos') return []
    const items = [first, ...others].flatMap((page) => page.items).slice(0, room)
    return [
      {
        path: first.list.kind === 'latest' ? frontPath(first.lang) : path,
        ...words(first, config),
        lang: first.lang,
        stories: items.flatMap(({ url }) => by.get(url) ?? []),
      },
    ]
  })
  return [edition, ...channels]
}

/** A subscriber sees a feed's title among those of other publishers, so it always begins with the newsroom's name. */
function words({ lang, title, description }: ListPage, { name, languages }: Config) {
  const language = languages.length > 1 && languages.find(({ code }) => code === lang)?.name
  const what = title ?? (language || undefined)
  const full = what ? `${name} – ${what}` : name
  return { title: full, description: description ?? full }
}

function robots(url: string): string {
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map(
    (path) => `Sitemap: ${absoluteUrl(url, path)}`,
  )
  return ['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n')
}
