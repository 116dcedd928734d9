// @vitest-environment node
import { expect, it } from 'vitest'
import type { Story } from '#src/model/story.ts'
import { aNewsroom, authored } from '#tests/fixtures/newsroom.ts'
import { aStory } from '#tests/fixtures/stories.ts'
import { parseXml, textsOf } from '#tests/fixtures/xml.ts'
import { compileEdition } from './compile.ts'
import type { Config } from './config.ts'
import { feedFiles } from './feeds.ts'
import { sitemapFiles } from './sitemaps.ts'

const now = new Date('2026-11-25T12:00:00Z')
const twoLanguages = { languages: ['en', 'de'].map((code) => ({ code, name: code })) }

async function sitemaps(stories: Record<string, object>, settings: Partial<Config> = {}) {
  const files = Object.entries(stories).map(([path, story]) => [`stories/${path}.json`, story])
  const config = await aNewsroom(Object.fromEntries(files), settings)
  const made = feedFiles((await compileEdition(config, { now })).documents, config, now)
  return { pages: parseXml(made.get('sitemap.xml')), news: parseXml(made.get('news-sitemap.xml')) }
}

type Root = ReturnType<typeof parseXml>

function addresses(root: Root): (string | undefined)[] {
  return textsOf(root, 'loc').map((url) => url?.replace('https://wall.example', ''))
}

/** What a sitemap says of one page. */
function entry(root: Root, path: string) {
  const found = [...root.getElementsByTagName('url')].find(
    (url) => textsOf(url, 'loc')[0] === `https://wall.example${path}`,
  )
  if (!found) throw new Error(`no ${path} in the sitemap`)
  const links = [...found.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')]
  return {
    lastmod: textsOf(found, 'lastmod')[0],
    alternates: links.map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]),
  }
}

/** The links of a page that is in both languages. */
function both(path: string): string[][] {
  return ['en', 'de'].map((lang) => ['alternate', lang, `https://wall.example/${lang}${path}`])
}

it('a search engine finds every page: front, stories, each page of each list', async () => {
  const { pages } = await sitemaps({
    'en/one': authored({ datePublished: '2026-11-03T08:00:00+01:00' }),
    'en/two': authored({ datePublished: '2026-11-02T08:00:00+01:00', type: 'gallery' }),
    'en/three': authored({ datePublished: '2026-11-01T08:00:00+01:00', type: 'video' }),
    'en/held': authored({ status: 'withheld' }),
  })
  expect(pages.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  expect(addresses(pages)).toEqual([
    '/en/',
    '/en/stories/one/',
    '/en/stories/two/',
    '/en/stories/three/',
    '/en/latest/',
    '/en/latest/2/',
    '/en/videos/',
    '/en/topics/heritage/',
    '/en/topics/heritage/2/',
    '/en/authors/heritage/',
    '/en/authors/heritage/2/',
  ])
})

it('a search engine learns when a story was last changed', async () => {
  const { pages } = await sitemaps({
    'en/one': authored({ dateModified: '2026-11-20T10:00:00+01:00' }),
    'en/two': authored(),
  })
  expect(entry(pages, '/en/stories/one/').lastmod).toBe('2026-11-20T09:00:00.000Z')
  expect(entry(pages, '/en/stories/two/').lastmod).toBe('2026-11-12T06:30:00.000Z')
  expect(entry(pages, '/en/latest/').lastmod).toBeUndefined()
})

it('the languages of a page name each other, and no translation that is not shown', async () => {
  const { pages } = await sitemaps(
    {
      'en/one': authored(),
      'de/one': authored(),
      'en/two': authored(),
      'de/two': authored({ status: 'withheld' }),
      'en/three': authored(),
      'de/three': authored({ embargoedUntil: '2026-11-26T00:00:00+01:00' }),
    },
    twoLanguages,
  )
  const alternates = (path: string) => entry(pages, path).alternates
  expect(alternates('/en/stories/one/')).toEqual(both('/stories/one/'))
  expect(alternates('/de/stories/one/')).toEqual(both('/stories/one/').toReversed())
  expect(alternates('/en/stories/two/')).toEqual([])
  expect(alternates('/en/stories/three/')).toEqual([])
  expect(alternates('/en/topics/heritage/')).toEqual(both('/topics/heritage/'))
  expect(alternates('/de/topics/heritage/')).toEqual(both('/topics/heritage/'))
  expect(alternates('/en/topics/heritage/2/')).toEqual([])
  const fronts = [...both('/'), ['alternate', 'x-default', 'https://wall.example/']]
  for (const path of ['/en/', '/de/', '/']) expect(alternates(path)).toEqual(fronts)
})

it('a news search finds the stories of the last two days', async () => {
  const headline = 'Rain <b>&</b> ]]> 🧱'
  const { news } = await sitemaps({
    'en/new': authored({ datePublished: '2026-11-25T12:30:00+01:00', headline }),
    'en/two-days': authored({ datePublished: '2026-11-23T13:00:00+01:00' }),
    'en/older': authored({ datePublished: '2026-11-23T12:59:59+01:00' }),
    'en/dated-ahead': authored({ datePublished: '2026-11-26T08:00:00+01:00' }),
    'en/held': authored({ datePublished: '2026-11-25T12:30:00+01:00', status: 'withheld' }),
  })
  expect(addresses(news)).toEqual(['/en/stories/new/', '/en/stories/two-days/'])
  const [first] = news.getElementsByTagNameNS(
    'http://www.google.com/schemas/sitemap-news/0.9',
    'news',
  )
  const texts = ['name', 'language', 'publication_date', 'title'].map(
    (name) => first && textsOf(first, `news:${name}`).join('|'),
  )
  expect(texts).toEqual(['The Wall', 'en', '2026-11-25T11:30:00.000Z', headline])
})

it.each([
  ['pt-BR', 'pt'],
  ['zh-Hant', 'zh-tw'],
  ['zh', 'zh-cn'],
])('a news search reads the language of a story in %s as %s', async (code, language) => {
  const { news } = await sitemaps(
    { [`${code}/one`]: authored({ datePublished: '2026-11-25T08:00:00+01:00' }) },
    { languages: [{ code, name: code }] },
  )
  expect(textsOf(news, 'news:language')).toEqual([language])
})

it('a news search finds nothing, and no error, where nothing is new', async () => {
  const { news } = await sitemaps({ 'en/one': authored() })
  expect(news.localName).toBe('urlset')
  expect(addresses(news)).toEqual([])
})

it('a search engine is led through several files where there are too many addresses for one', async () => {
  const url = 'https://wall.example/news/'
  const config = await aNewsroom({ 'stories/en/one.json': authored() }, { url })
  const { documents } = await compileEdition(config, { now })
  const story = documents.get('en/stories/one.json') as Story
  for (let index = 0; index < 50_000; index++) {
    const datePublished = '2026-11-25T08:00:00+01:00'
    const copy = { ...story, url: `/en/stories/s${index}/`, ...(index < 1000 && { datePublished }) }
    documents.set(`en/stories/s${index}.json`, copy)
  }
  const made = feedFiles(documents, config, now)
  const parts = (name: string) => {
    const index = parseXml(made.get(`${name}.xml`))
    expect(index.localName).toBe('sitemapindex')
    return textsOf(index, 'loc').map((address) => {
      expect(address?.startsWith(`${url}${name}-`)).toBe(true)
      return made.get(address?.replace(url, '') ?? '')?.match(/<loc>.*<\/loc>/g) ?? []
    })
  }
  // Front, latest, topic and writer beside the stories.
  expect(new Set(parts('sitemap').flat()).size).toBe(50_001 + 4)
  expect(parts('sitemap').map(({ length }) => length <= 50_000)).toEqual([true, true])
  expect(made.get('news-sitemap.xml')?.match(/<loc>/g)).toHaveLength(1000)
}, 60_000)

it('a search engine is led through several files where one would have more than 50 MB', async () => {
  const config = await aNewsroom({})
  const headline = 'Wall '.repeat(6_000_000)
  const stories = [aStory({ headline }), aStory({ headline })]
  const made = new Map(sitemapFiles({ stories, pages: [] }, config, new Date('2026-11-13')))
  expect([...made.keys()]).toEqual([
    'sitemap.xml',
    'news-sitemap.xml',
    'news-sitemap-1.xml',
    'news-sitemap-2.xml',
  ])
})
