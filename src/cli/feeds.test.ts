// @vitest-environment node
import { parseFeed } from '@rowanmanning/feed-parser'
import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { aNewsroom, authored } from '#tests/fixtures/newsroom.ts'
import { parseXml, textsOf } from '#tests/fixtures/xml.ts'
import { compileEdition } from './compile.ts'
import type { Config } from './config.ts'
import { feedFiles } from './feeds.ts'

const now = new Date('2026-11-25T12:00:00Z')
const twoLanguages = { languages: ['en', 'de'].map((code) => ({ code, name: code.toUpperCase() })) }

type JsonFeed = {
  title: string
  language?: string
  home_page_url: string
  feed_url: string
  items: Record<string, unknown>[]
}

async function published(stories: Record<string, object>, settings: Partial<Config> = {}) {
  const files = Object.entries(stories).map(([path, story]) => [`stories/${path}.json`, story])
  const config = await aNewsroom(Object.fromEntries(files), settings)
  const made = feedFiles((await compileEdition(config, { now })).documents, config, now)
  return {
    made,
    rss: (path: string) => parseFeed(made.get(path) ?? ''),
    json: (path: string) => JSON.parse(made.get(path) ?? '') as JsonFeed,
  }
}

function day(date: number): string {
  return `2026-11-${String(date).padStart(2, '0')}T08:00:00+01:00`
}

describe('a subscriber sees', () => {
  const standfirst = ['Rain, ', { type: 'em', text: ['held'] }, ' by lime.']
  const story = authored({ standfirst, dateModified: day(13) })

  it('a story with its headline, standfirst, writer, topics, picture and date in RSS', async () => {
    const feed = (await published({ 'en/one': story })).rss('en/topics/heritage/feed.xml')
    expect(feed.toJSON()).toMatchObject({
      meta: { type: 'rss', version: '2.0' },
      title: 'The Wall – Heritage',
      url: 'https://wall.example/en/topics/heritage/',
      self: 'https://wall.example/en/topics/heritage/feed.xml',
      language: 'en',
    })
    expect(feed.items.map((item) => item.toJSON())).toMatchObject([
      {
        id: 'https://wall.example/en/stories/one/',
        url: 'https://wall.example/en/stories/one/',
        title: 'Water goes through it',
        description: 'Rain, held by lime.',
        published: '2026-11-12T06:30:00.000Z',
        authors: [{ name: 'Heritage desk' }],
        categories: [{ label: 'Heritage', url: 'https://wall.example/en/topics/heritage/' }],
        media: [
          {
            url: expect.stringMatching(
              /^https:\/\/wall\.example\/edition\/media\/pictures\/arch-\w{8}-4\.jpg$/,
            ),
            mimeType: 'image/jpeg',
            length: 0,
          },
        ],
      },
    ])
  })

  it('the same in a JSON feed', async () => {
    const { json } = await published({ 'en/one': story })
    expect(json('en/authors/heritage/feed.json')).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Wall – Heritage desk',
      description: 'It writes about walls.',
      home_page_url: 'https://wall.example/en/authors/heritage/',
      feed_url: 'https://wall.example/en/authors/heritage/feed.json',
      language: 'en',
      items: [
        {
          id: 'https://wall.example/en/stories/one/',
          url: 'https://wall.example/en/stories/one/',
          title: 'Water goes through it',
          summary: 'Rain, held by lime.',
          content_text: 'Rain, held by lime.',
          image: expect.stringMatching(
            /^https:\/\/wall\.example\/edition\/media\/pictures\/arch-\w{8}-4\.jpg$/,
          ),
          date_published: '2026-11-12T06:30:00.000Z',
          date_modified: '2026-11-13T07:00:00.000Z',
          authors: [{ name: 'Heritage desk', url: 'https://wall.example/en/authors/heritage/' }],
          tags: ['Heritage'],
          language: 'en',
        },
      ],
    })
  })

  it.each([
    'A <script>alert(1)</script> in the wall',
    'Where ]]> ends',
    'Salt & stone &amp; “rain” 🧱',
    'سور لا يُبنى مرتين',
  ])('“%s” as it was written', async (text) => {
    const { made, json } = await published({
      'en/one': authored({ headline: text, standfirst: [text] }),
    })
    const root = parseXml(made.get('feed.xml'))
    expect(textsOf(root, 'title').at(-1)?.trim()).toBe(text)
    // A description is read as HTML.
    const html = `<p>${textsOf(root, 'description').at(-1)?.trim()}</p>`
    const shown = new DOMParser().parseFromString(html, 'text/html').documentElement
    expect(shown?.textContent).toBe(text)
    expect(json('feed.json').items).toMatchObject([{ title: text, summary: text }])
  })

  it('the feed although a headline has a character that no XML may have', async () => {
    const headline = 'Water\u{8} \u{D83E}goes'
    const { made } = await published({ 'en/one': authored({ headline, datePublished: day(25) }) })
    expect(textsOf(parseXml(made.get('feed.xml')), 'title')).toContain('Water goes')
    expect(textsOf(parseXml(made.get('news-sitemap.xml')), 'news:title')).toEqual(['Water goes'])
  })

  it('the 20 newest stories, newest first, of however many pages', async () => {
    const stories = Array.from({ length: 23 }, (_, index) => [
      `en/s${index + 1}`,
      authored({ datePublished: day(index + 1) }),
    ])
    const { rss, json } = await published(Object.fromEntries(stories))
    const newest = Array.from(
      { length: 20 },
      (_, index) => `https://wall.example/en/stories/s${23 - index}/`,
    )
    for (const path of ['', 'en/', 'en/topics/heritage/']) {
      expect(rss(`${path}feed.xml`).items.map(({ url }) => url)).toEqual(newest)
      expect(json(`${path}feed.json`).items.map(({ url }) => url)).toEqual(newest)
    }
  })

  it('all languages in the edition’s feed, each story with its own, and one in a language’s', async () => {
    const { made, rss, json } = await published(
      {
        'en/one': authored({ datePublished: day(1) }),
        'de/one': authored({ datePublished: day(2), headline: 'Das Wasser geht hindurch' }),
        'en/two': authored({ datePublished: day(3) }),
      },
      twoLanguages,
    )
    const languages = ['en', 'de', 'en']
    expect(json('feed.json').items.map(({ language }) => language)).toEqual(languages)
    expect(textsOf(parseXml(made.get('feed.xml')), 'dc:language')).toEqual(languages)
    expect(json('feed.json')).not.toHaveProperty('language')
    expect(rss('feed.xml').language).toBeNull()
    expect(rss('feed.xml').title).toBe('The Wall')
    expect(rss('de/feed.xml').toJSON()).toMatchObject({
      title: 'The Wall – DE',
      language: 'de',
      url: 'https://wall.example/de/',
    })
    expect(rss('de/feed.xml').items.map(({ title }) => title)).toEqual(['Das Wasser geht hindurch'])
  })

  it('no withheld, cancelled or embargoed story, anywhere', async () => {
    const { made } = await published({
      'en/shown': authored(),
      'en/held': authored({ status: 'withheld' }),
      'en/dropped': authored({ status: 'canceled' }),
      'en/later': authored({ embargoedUntil: '2026-11-26T00:00:00+01:00' }),
    })
    const all = [...made.values()].join('\n')
    expect(all).toContain('/en/stories/shown/')
    expect(all).not.toMatch(/stories\/(held|dropped|later)/)
  })

  it('an empty feed of an edition without stories', async () => {
    const { rss, json } = await published({})
    expect(rss('en/feed.xml').toJSON()).toMatchObject({ title: 'The Wall', items: [] })
    expect(json('en/feed.json').items).toEqual([])
  })

  it('the feed of a topic at the topic’s address, whatever letters that has', async () => {
    const config = await aNewsroom(
      {
        'topics.json': { brücken: { name: { en: 'Bridges' } } },
        'stories/en/one.json': authored({ topics: ['brücken'] }),
      },
      { menu: [] },
    )
    const made = feedFiles((await compileEdition(config, { now })).documents, config, now)
    expect(parseFeed(made.get('en/topics/brücken/feed.xml') ?? '').self).toBe(
      'https://wall.example/en/topics/br%C3%BCcken/feed.xml',
    )
  })
})

it.each(['https://wall.example/news/', 'https://wall.example/news'])(
  'every address begins where the edition is published: %s',
  async (url) => {
    const { made } = await published(
      { 'en/one': authored({ datePublished: day(25) }), 'de/one': authored() },
      { ...twoLanguages, url },
    )
    const addresses = [...made.values()].flatMap(
      (text) => text.match(/https:\/\/wall\.example[^\s"<]*/g) ?? [],
    )
    expect(addresses).toContain('https://wall.example/news/en/stories/one/')
    expect(addresses.join('\n')).toMatch(
      /wall\.example\/news\/edition\/media\/pictures\/arch-\w{8}-4\.jpg/,
    )
    expect(addresses.filter((address) => !/\.example\/news\/(?!\/|news\/)/.test(address))).toEqual(
      [],
    )
  },
)

it('a search engine is let in and told where the sitemaps are', async () => {
  const { made } = await published({}, { url: 'https://wall.example/news/' })
  expect(made.get('robots.txt')?.split('\n')).toEqual([
    'User-agent: *',
    'Allow: /',
    '',
    'Sitemap: https://wall.example/news/sitemap.xml',
    'Sitemap: https://wall.example/news/news-sitemap.xml',
    '',
  ])
})
