import XMLBuilder from 'fast-xml-builder'
import { xmlCharacters } from '#src/lib/xml-characters.ts'
import { absoluteUrl } from '#src/model/absolute-url.ts'
import { frontPath, listPath } from '#src/model/addresses.ts'
import { alternatesOf } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import type { Alternates } from '#src/model/teaser.ts'
import type { Config } from './config.ts'
import type { Shown } from './shown.ts'

type Page = { path: string; modified?: string | undefined; alternates?: Alternates | undefined }
type Entry = Record<string, unknown>
type Sitemap = { name: string; namespaces: Entry; entries: Entry[]; most: number }

/** https://www.sitemaps.org/protocol.html: of one file. */
const mostAddresses = 50_000
const mostBytes = 52_428_800
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap: of one file; in milliseconds. */
const mostNews = 1000
const newsAge = 2 * 24 * 60 * 60 * 1000

const protocol = { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9' }
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  format: true,
})

/**
 * `sitemap.xml` with every page of the edition and `news-sitemap.xml` with the stories of the two days before `now`, by
 * their names; where one has more than a file may hold, it names files with a number that have it.
 */
export function sitemapFiles(shown: Shown, config: Config, now: Date): [string, string][] {
  const pages = pagesOf(shown, config)
  const known = new Set(pages.map(({ path }) => path))
  const sitemaps = [
    {
      name: 'sitemap',
      namespaces: { '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      entries: pages.map((page) => pageEntry(page, known, config.url)),
      most: mostAddresses,
    },
    {
      name: 'news-sitemap',
      namespaces: { '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      entries: shown.stories
        .filter((story) => isNews(story, now))
        .map((story) => newsEntry(story, config)),
      most: mostNews,
    },
  ]
  return sitemaps.flatMap((sitemap) => filesOf(sitemap, config.url))
}

function pagesOf({ stories, pages }: Shown, { languages }: Config): Page[] {
  const fronts = alternatesOf(languages, frontPath)
  // An edition of several languages begins with a page to choose one; that of a single one leads on to its front.
  if (languages.length > 1) fronts.push({ inLanguage: 'x-default', url: '/' })
  return [
    ...fronts.map(({ url }) => ({ path: url, alternates: fronts })),
    ...stories.map(({ url, inLanguage, alternates, datePublished, dateModified }) => ({
      path: url,
      modified: dateModified ?? datePublished,
      alternates: [{ inLanguage, url }, ...alternates],
    })),
    ...pages.map(({ lang, list, page, alternates }) => ({
      path: listPath(lang, list, page),
      // The second page of a list has other stories in each language.
      ...(page === 1 && { alternates }),
    })),
  ]
}

/** Alternates name each other and themselves, or they do not count: what is not shown is left out. */
function pageEntry({ path, modified, alternates = [] }: Page, known: Set<string>, root: string) {
  const shown = alternates.filter(({ url }) => known.has(url))
  return {
    loc: absoluteUrl(root, path),
    ...(modified && { lastmod: new Date(modified).toISOString() }),
    ...(shown.length > 1 && {
      'xhtml:link': shown.map(({ inLanguage, url }) => ({
        '@rel': 'alternate',
        '@hreflang': inLanguage,
        '@href': absoluteUrl(root, url),
      })),
    }),
  }
}

function isNews({ datePublished }: Story, now: Date): boolean {
  const age = datePublished ? now.getTime() - Date.parse(datePublished) : -1
  return age >= 0 && age <= newsAge
}

function newsEntry({ url, inLanguage, headline, datePublished = '' }: Story, config: Config) {
  return {
    loc: absoluteUrl(config.url, url),
    'news:news': {
      'news:publication': {
        'news:name': config.name,
        'news:language': newsLanguage(inLanguage),
      },
      'news:publication_date': new Date(datePublished).toISOString(),
      'news:title': headline,
    },
  }
}

/** ISO 639 without a region, except that the two scripts of Chinese are told apart by one. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}

function filesOf({ name, ...sitemap }: Sitemap, root: string): [string, string][] {
  const parts = partsOf(sitemap)
  if (parts.length === 1) return parts.map((part) => [`${name}.xml`, part])
  const named = parts.map((part, index): [string, string] => [`${name}-${index + 1}.xml`, part])
  const entries = named.map(([path]) => ({ loc: absoluteUrl(root, `/${path}`) }))
  return [[`${name}.xml`, xml({ sitemapindex: { ...protocol, sitemap: entries } })], ...named]
}

/** The sitemap in as many files as its limits ask for. */
function partsOf({ namespaces, entries, most }: Omit<Sitemap, 'name'>): string[] {
  if (entries.length <= most) {
    const part = xml({ urlset: { ...protocol, ...namespaces, url: entries } })
    if (entries.length < 2 || Buffer.byteLength(part) <= mostBytes) return [part]
  }
  const middle = Math.ceil(entries.length / 2)
  return [entries.slice(0, middle), entries.slice(middle)].flatMap((half) =>
    partsOf({ namespaces, entries: half, most }),
  )
}

function xml(root: Entry): string {
  const declaration = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' } }
  return xmlCharacters(builder.build({ ...declaration, ...root }))
}
