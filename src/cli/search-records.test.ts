// @vitest-environment node
import { expect, it } from 'vitest'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'
import { storyOf } from '#src/model/search-record.ts'
import { filtersIn, recordOf } from './search-records.ts'

const desk = { name: 'Heritage desk', role: 'author', url: '/en/authors/heritage-desk/' } as const
const teaser = aTeaser({ headline: 'Water goes through it', description: 'Rain.' })

it('a story is found by its headline, standfirst, text, what its videos say, topics and byline', () => {
  const story = aStory({
    description: ['A wall ', { type: 'em', text: ['and'] }, '\nits rain'],
    contributors: [desk, { name: 'Copy desk', role: 'editor' }],
    agencies: [{ name: 'The Wire', role: 'agency' }],
    body: [
      { type: 'heading', level: 2, id: 'h', text: ['Weight upon weight'] },
      { type: 'paragraph', text: ['It holds.'] },
      {
        type: 'video',
        video: {
          title: 'The film',
          duration: 9,
          sources: [],
          tracks: [],
          fallbackUrl: '/film.mp4',
          transcript: [{ start: 0, text: 'Spoken words.' }],
        },
      },
    ],
  })
  const record = recordOf(story, teaser, 'Europe/Berlin')
  expect(record.content).toBe(
    'Water goes through it A wall and its rain. Weight upon weight. It holds. The film. Spoken words.',
  )
  expect(record.meta).toEqual({
    title: 'Water goes through it',
    topics: 'Heritage',
    byline: 'Heritage desk, Copy desk, The Wire',
  })
  expect(record.language).toBe('en')
})

it('a short headline stands first, since hits are shown by it, and the whole one is found too', () => {
  const record = recordOf(aStory(), { ...teaser, headline: 'Water' }, 'Europe/Berlin')
  expect(record.content).toMatch(/^Water Water goes through it A mortared wall/)
})

it('its filters are what addresses say of topics and writers, the year in the newsroom’s time, the kind', () => {
  const story = aStory({
    contributors: [desk, { name: 'Copy desk', role: 'editor' }],
    topics: [
      { text: 'Heritage', url: '/en/topics/heritage/' },
      { text: 'Oil', url: '/en/topics/%C3%B6l/' },
    ],
    // In Berlin the new year has begun.
    datePublished: '2026-12-31T23:30:00Z',
    type: 'opinion',
  })
  expect(recordOf(story, teaser, 'Europe/Berlin').filters).toEqual({
    topic: ['heritage', 'öl'],
    writer: ['heritage-desk'],
    year: ['2027'],
    kind: ['opinion'],
  })
})

it('a story without topics, writers or a date has none of them as filters', () => {
  const { datePublished: _, ...story } = aStory({ topics: [] })
  const record = recordOf(story, teaser, 'Europe/Berlin')
  expect(record.filters).toEqual({ topic: [], writer: [], year: [], kind: ['news'] })
  expect(record.sort).toEqual({ date: '0' })
})

it('the teaser that shows a hit comes back from the record’s address, whatever it says', () => {
  const odd = aTeaser({ headline: '100 % #1 & <b>“so”</b>', kicker: { text: 'طبيعة', url: '/x/' } })
  const { url } = recordOf(aStory(), odd, 'Europe/Berlin')
  expect(url.startsWith(`${odd.url}#`)).toBe(true)
  expect(storyOf(url)).toEqual(odd)
  expect(storyOf(recordOf(aStory(), teaser, 'UTC').url)?.description).toBeUndefined()
  for (const damaged of ['/en/stories/a/', '/en/stories/a/#%7B%7D', '/en/stories/a/#%E0%A4%A'])
    expect(storyOf(damaged)).toBeUndefined()
})

it('all values that an edition can be narrowed by are counted, the most frequent first, the newest year', () => {
  const heritage = { text: 'Heritage', url: '/en/topics/heritage/' }
  const nature = { text: 'Nature', url: '/en/topics/nature/' }
  const stories = [
    aStory({ topics: [heritage, nature], datePublished: '2025-01-01T12:00:00Z' }),
    aStory({ topics: [nature], datePublished: '2026-01-01T12:00:00Z' }),
    aStory({ topics: [nature], datePublished: '2025-01-01T12:00:00Z', type: 'video' }),
  ]
  expect(filtersIn(stories, 'UTC')).toEqual([
    {
      name: 'topic',
      values: [
        { value: 'nature', text: 'Nature', count: 3 },
        { value: 'heritage', text: 'Heritage', count: 1 },
      ],
    },
    { name: 'writer', values: [] },
    {
      name: 'year',
      values: [
        { value: '2026', count: 1 },
        { value: '2025', count: 2 },
      ],
    },
    {
      name: 'kind',
      values: [
        { value: 'news', count: 2 },
        { value: 'video', count: 1 },
      ],
    },
  ])
})
