// @vitest-environment node
import { parseFeed } from '@rowanmanning/feed-parser'
import { expect, it } from 'vitest'
import { aStory } from '#tests/fixtures/stories.ts'
import type { Image, Video } from '#src/model/media.ts'
import type { Story } from '#src/model/story.ts'
import { jsonFeed, rssFeed } from './feed-formats.ts'

/** The only item of a feed, in both formats. */
function itemsOf(fields: Partial<Story>) {
  const words = { title: 'The Wall', description: 'The Wall', lang: 'en' }
  const channel = { path: '/en/', ...words, stories: [aStory(fields)] }
  const [rss] = parseFeed(rssFeed(channel, 'https://wall.example/')).items
  const { items } = JSON.parse(jsonFeed(channel, 'https://wall.example/')) as {
    items: Record<string, unknown>[]
  }
  return { rss: rss?.toJSON(), json: items[0] }
}

function picture(...files: [name: string, width: number, type?: string][]): Image {
  const sources = files.map(([name, width, type]) => ({
    url: `/${name}`,
    width,
    height: width,
    ...(type && { type }),
  }))
  return { alt: null, sources }
}

it.each<[string, Image, string, string]>([
  ['its only file', picture(['a.png', 4000]), 'a.png', 'image/png'],
  [
    'the largest that is not too large',
    picture(['s.jpg', 400], ['l.jpg', 1600], ['xl.jpg', 4000]),
    'l.jpg',
    'image/jpeg',
  ],
  [
    'a format that every program reads',
    picture(['a.avif', 1200], ['a.jpg', 800]),
    'a.jpg',
    'image/jpeg',
  ],
  [
    'the type it is said to have',
    picture(['1', 800, 'image/webp'], ['2', 400, 'image/webp']),
    '1',
    'image/webp',
  ],
])('a subscriber sees of the lead picture %s', (_, image, name, mimeType) => {
  const { rss, json } = itemsOf({ hero: { type: 'image', image } })
  expect(rss?.media).toMatchObject([{ url: `https://wall.example/${name}`, mimeType }])
  expect(json?.['image']).toBe(`https://wall.example/${name}`)
})

it('a subscriber sees the poster of a lead video', () => {
  const video: Video = {
    title: 'Stones',
    duration: 40,
    sources: [],
    tracks: [],
    poster: picture(['poster.jpg', 1280]),
    fallbackUrl: '/stones.mp4',
  }
  const { rss, json } = itemsOf({ hero: { type: 'video', video } })
  expect(rss?.media).toMatchObject([{ url: 'https://wall.example/poster.jpg' }])
  expect(json?.['image']).toBe('https://wall.example/poster.jpg')
})

it('a subscriber sees a story that has a headline alone', () => {
  const { rss, json } = itemsOf({})
  expect(rss).toMatchObject({ title: 'Water goes through it', description: null, media: [] })
  expect(json).toMatchObject({ content_text: 'Water goes through it' })
  expect(Object.keys(json ?? {})).not.toEqual(expect.arrayContaining(['summary']))
})

it('a subscriber sees the byline where no writer is named', () => {
  const { rss, json } = itemsOf({ byline: 'A correspondent in the hills' })
  expect(rss?.authors).toMatchObject([{ name: 'A correspondent in the hills' }])
  expect(json?.['authors']).toEqual([{ name: 'A correspondent in the hills' }])
})
