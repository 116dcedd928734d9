// @vitest-environment node
import { expect, it } from 'vitest'
import { jsonFeed } from '#src/formats/json-feed.ts'
import { storyOf } from '#tests/fixtures/read-document.ts'
import { feedAsJson, feedOn } from './feed-documents.ts'

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Paper</title><link>https://paper.example/</link><language>de</language>
<item><title>Rows &amp;amp; arches</title><link>https://paper.example/2026/arches/</link><dc:creator>Ada</dc:creator><category>Stone</category>
<pubDate>Fri, 01 May 2026 08:00:00 +0000</pubDate><description>&lt;p&gt;What a bridge carries.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>Stone and <a href="/w">water</a>.</p>]]></content:encoded>
<enclosure url="https://paper.example/a.mp3" type="audio/mpeg" length="1"/></item></channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Paper</title><id>x</id><updated>2026-05-01T08:00:00Z</updated>
<entry><id>urn:1</id><title>Arches</title><link href="https://paper.example/arches"/><updated>2026-05-01T08:00:00Z</updated><content type="html">&lt;p&gt;Stone.&lt;/p&gt;</content></entry></feed>`

it('reads RSS with its text, standfirst, writer, topics and what is enclosed', () => {
  expect(storyOf(jsonFeed, feedAsJson(rss))).toMatchObject({
    id: 'arches',
    headline: 'Rows & arches',
    inLanguage: 'de',
    description: ['What a bridge carries.'],
    datePublished: '2026-05-01T08:00:00Z',
    contributors: [{ name: 'Ada' }],
    topics: [{ text: 'Stone' }],
    body: [
      { text: ['Stone and ', { href: 'https://paper.example/w' }, '.'] },
      { type: 'audio', audio: { fallbackUrl: 'https://paper.example/a.mp3' } },
    ],
  })
})

it('reads Atom', () => {
  expect(storyOf(jsonFeed, feedAsJson(atom))).toMatchObject({
    headline: 'Arches',
    body: [{ type: 'paragraph', text: ['Stone.'] }],
  })
})

it('takes a page for no feed', () => {
  expect(() => feedAsJson('<!doctype html><title>Hello</title>')).toThrow('feed')
})

/** The feed that a page with these links in its head names. */
function feedBy(links: string): string | undefined {
  return feedOn(`<html><head>${links}</head></html>`, 'https://paper.example/de/')
}

it('finds the feed that a page names, JSON before others', () => {
  const other = '<link rel="alternate" type="application/rss+xml" href="feed.xml">'
  const json = '<link rel="alternate" type="application/feed+json" href="/feed.json">'
  expect(feedBy(other)).toBe('https://paper.example/de/feed.xml')
  expect(feedBy(other + json)).toBe('https://paper.example/feed.json')
  expect(feedBy('')).toBeUndefined()
})
