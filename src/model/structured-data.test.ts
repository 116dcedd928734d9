import { expect, it } from 'vitest'
import { aSite, aStory } from '#tests/fixtures/stories.ts'
import type { Story } from './story.ts'
import { storyData } from './structured-data.ts'

const image = {
  alt: 'An arch.',
  sources: [
    { url: '/edition/media/arch.avif', width: 1600, height: 900, type: 'image/avif' },
    { url: '/edition/media/arch.jpg', width: 1280, height: 720, type: 'image/jpeg' },
  ],
}
const video = {
  title: 'Built to last',
  duration: 28,
  sources: [],
  tracks: [],
  poster: image,
  fallbackUrl: '/edition/media/built.mp4',
}
const story = aStory({
  id: 'one',
  type: 'opinion',
  description: ['Why it stands.'],
  dateModified: '2026-11-13T07:30:00+01:00',
  hero: { type: 'image', image },
  contributors: [
    { name: 'Heritage desk', role: 'author', url: '/en/authors/heritage/' },
    { name: 'Copy desk', role: 'editor' },
  ],
  body: [{ type: 'video', video }],
})
const [article, film, trail] = storyData(story, aSite({ url: 'https://wall.example/news/' }))

// What Google's pages on Article, VideoObject and BreadcrumbList call required or recommended.
it('says of the article all that search engines ask for', () => {
  expect(article).toMatchObject({
    '@type': 'OpinionNewsArticle',
    headline: 'Water goes through it',
    image: ['https://wall.example/news/edition/media/arch.jpg'],
    datePublished: '2026-11-12T07:30:00+01:00',
    dateModified: '2026-11-13T07:30:00+01:00',
    author: [{ name: 'Heritage desk', url: 'https://wall.example/news/en/authors/heritage/' }],
    publisher: { name: 'The Wall' },
    mainEntityOfPage: 'https://wall.example/news/en/stories/one/',
  })
})

const authorOf = (fields: Partial<Story>) => storyData(aStory(fields), aSite())[0]?.['author']

it('says who wrote it: desks of ours, persons elsewhere, else its agencies, else the house', () => {
  const contributors = [{ name: 'Ada', role: 'author' as const }]
  const source = { adapter: 'ninjs', version: '2' }
  const agencies = [{ name: 'AFP', role: 'agency' as const }]
  expect(authorOf({ contributors })).toEqual([{ '@type': 'Organization', name: 'Ada' }])
  expect(authorOf({ contributors, source })).toEqual([{ '@type': 'Person', name: 'Ada' }])
  expect(authorOf({ byline: 'Ada and Ben', agencies, source, contributors: [] })).toEqual([
    { '@type': 'Person', name: 'Ada and Ben' },
  ])
  expect(authorOf({ agencies, source, contributors: [] })).toEqual([
    { '@type': 'Organization', name: 'AFP' },
  ])
  expect(authorOf({ contributors: [] })).toMatchObject([{ name: 'The Wall' }])
})

it('says of each video all that search engines ask for', () => {
  expect(film).toEqual({
    '@type': 'VideoObject',
    name: 'Built to last',
    description: 'Built to last',
    thumbnailUrl: ['https://wall.example/news/edition/media/arch.jpg'],
    uploadDate: '2026-11-12T07:30:00+01:00',
    duration: 'PT28S',
    contentUrl: 'https://wall.example/news/edition/media/built.mp4',
    inLanguage: 'en',
  })
})

it('says where the story stands, step by step', () => {
  expect(trail?.['itemListElement']).toMatchObject([
    { position: 1, name: 'The Wall', item: 'https://wall.example/news/en/' },
    { position: 2, name: 'Heritage', item: 'https://wall.example/news/en/topics/heritage/' },
    { position: 3, name: 'Water goes through it' },
  ])
})

it('leaves out what the story does not have', () => {
  const { datePublished: _, ...bare } = aStory({ topics: [] })
  const [least] = storyData(bare, aSite())
  expect(Object.values(least ?? {})).not.toContain(undefined)
  expect(least).not.toHaveProperty('image')
  expect(least).not.toHaveProperty('datePublished')
})

it('leaves out what cannot be followed', () => {
  const url = 'http://['
  const contributors = [{ name: 'Heritage desk', role: 'author' as const, url }]
  const data = storyData(
    aStory({ url, topics: [{ text: 'Heritage', url }], contributors }),
    aSite(),
  )
  expect(JSON.stringify(data)).not.toContain('http://[')
})
