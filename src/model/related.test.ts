import { describe, expect, it } from 'vitest'
import { relatedByTopic, withNextVideo } from './related.ts'
import type { Story } from './story.ts'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'

const stories = [
  { id: 'newest', topics: ['cities'] },
  { id: 'bridge', topics: ['cities', 'engineering'] },
  { id: 'wall', topics: ['heritage', 'engineering'] },
  { id: 'abbey', topics: ['heritage', 'cities'] },
  { id: 'market', topics: ['cities'] },
  { id: 'comet', topics: ['space'] },
]

/** What is found for the story of this id among all. */
function found(id: string, among = stories): string[] {
  const kin = among.find((story) => story.id === id) ?? { id, topics: [] }
  return relatedByTopic(among)(kin)
}

it('puts a rare topic that is shared before a common one, and the newer of equals first', () => {
  // "engineering" has two stories, "cities" four.
  expect(found('bridge')).toEqual(['wall', 'newest', 'abbey'])
  expect(found('market')).toEqual(['newest', 'bridge', 'abbey'])
})

it('adds up what is shared', () => {
  const [first] = found('bridge', [...stories, { id: 'tunnel', topics: ['cities', 'engineering'] }])
  expect(first).toBe('tunnel')
})

it('never gives a story itself, one twice, or one that shares nothing', () => {
  const all = [...stories, { id: 'double', topics: ['space', 'space'] }]
  expect(found('comet', all)).toEqual(['double'])
  for (const { id } of all) {
    const others = found(id, all)
    expect(others).not.toContain(id)
    expect(new Set(others).size).toBe(others.length)
  }
})

it('takes a topic that every story has for none', () => {
  const all = stories.map(({ id }) => ({ id, topics: ['news'] }))
  expect(found('comet', all)).toEqual([])
})

const aVideo = (id: string, fields: Partial<Story> = {}) => aStory({ id, type: 'video', ...fields })

function nextOf(all: Story[]) {
  const teasers = new Map(all.map(({ id }) => [id, aTeaser({ id })]))
  return withNextVideo(all, teasers).map(({ related }) =>
    related.map(({ rel, items }) => [rel, ...items.map(({ id }) => id)]),
  )
}

describe('after a video', () => {
  it('comes the next older one, after the last the newest', () => {
    expect(
      nextOf([aVideo('new'), aStory({ id: 'words' }), aVideo('middle'), aVideo('old')]),
    ).toEqual([[['next', 'middle']], [], [['next', 'old']], [['next', 'new']]])
  })

  it('comes none where there is no other, or an editor has named it', () => {
    expect(nextOf([aVideo('only')])).toEqual([[]])
    const chosen = [{ rel: 'related', items: [aTeaser({ id: 'old' })] }]
    expect(nextOf([aVideo('new', { related: chosen }), aVideo('old')])[0]).toEqual([
      ['related', 'old'],
    ])
  })
})
