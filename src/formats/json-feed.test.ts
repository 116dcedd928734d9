import { expect, it } from 'vitest'
import { outcomesOf, storyOf } from '#tests/fixtures/read-document.ts'
import { formatOf } from './formats.ts'
import { jsonFeed } from './json-feed.ts'

const feed = (version: string, item: object, fields: object = {}) => ({
  version: `https://jsonfeed.org/version/${version}`,
  title: 'Paper',
  home_page_url: 'https://paper.example/',
  items: [
    { id: '7', url: 'https://paper.example/2026/arches.html', title: 'Rows &amp; arches', ...item },
  ],
  ...fields,
})

it('reads an item of 1.1 with its markup, pictures, tags and what is attached', () => {
  const document = feed('1.1', {
    content_html: '<p>A <a href="/x">link</a>.</p>',
    summary: 'What a bridge carries.',
    image: '/bridge.jpg',
    language: 'de',
    tags: ['Stone'],
    authors: [{ name: 'Ada' }, { url: 'https://x.example' }],
    date_published: '2026-05-01T10:00:00+02:00',
    attachments: [
      { url: '/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 61, title: 'Heard' },
      { url: '/a.pdf', mime_type: 'application/pdf', title: 'Paper' },
    ],
  })
  expect(formatOf(document)?.name).toBe('json-feed')
  expect(storyOf(jsonFeed, document)).toMatchObject({
    id: 'arches',
    inLanguage: 'de',
    headline: 'Rows & arches',
    contributors: [{ name: 'Ada' }],
    hero: { image: { sources: [{ url: 'https://paper.example/bridge.jpg' }] } },
    body: [
      { text: ['A ', { href: 'https://paper.example/x' }, '.'] },
      { type: 'audio', audio: { title: 'Heard', duration: 61 } },
      {
        type: 'paragraph',
        text: [{ type: 'a', href: 'https://paper.example/a.pdf', text: ['Paper'] }],
      },
    ],
  })
})

it('reads an item of 1.0 by the feed’s author and language, its text alone', () => {
  const document = feed(
    '1',
    { content_text: 'One.\n\nTwo.' },
    { author: { name: 'Ben' }, language: 'fr' },
  )
  expect(storyOf(jsonFeed, document)).toMatchObject({
    inLanguage: 'fr',
    contributors: [{ name: 'Ben' }],
    body: [{ text: ['One.'] }, { text: ['Two.'] }],
  })
})

it('says of an empty item that there is nothing to read', () => {
  expect(outcomesOf(jsonFeed, feed('1.1', {}))).toMatchObject([
    { unsupported: 'nothing in it can be read, seen or heard' },
  ])
})

it('an item without an address of its own stands nowhere in the house, least of all at its home page', () => {
  const [outcome] = outcomesOf(jsonFeed, feed('1.1', { url: undefined, content_text: 'Words.' }))
  expect(outcome).toMatchObject({ address: undefined, key: 'https://paper.example/ 7' })
})
