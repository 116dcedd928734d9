import { expect, it } from 'vitest'
import { relatedByTopic } from './related.ts'

const stories = [
  { id: 'newest', topics: ['cities'] },
  { id: 'bridge', topics: ['cities', 'engineering'] },
  { id: 'wall', topics: ['heritage', 'engineering'] },
  { id: 'abbey', topics: ['heritage', 'cities'] },
  { id: 'market', topics: ['cities'] },
  { id: 'comet', topics: ['space'] },
]

it('puts a rare topic that is shared before a common one, and the newer of equals first', () => {
  const related = relatedByTopic(stories)
  // "engineering" has two stories, "cities" four.
  expect(related.get('bridge')).toEqual(['wall', 'newest', 'abbey'])
  expect(related.get('market')).toEqual(['newest', 'bridge', 'abbey'])
})

it('adds up what is shared', () => {
  const [first] = relatedByTopic([
    ...stories,
    { id: 'tunnel', topics: ['cities', 'engineering'] },
  ]).get('bridge') ?? ['']
  expect(first).toBe('tunnel')
})

it('never gives a story itself, one twice, or one that shares nothing', () => {
  const related = relatedByTopic([...stories, { id: 'double', topics: ['space', 'space'] }])
  expect(related.get('comet')).toEqual(['double'])
  for (const [id, others] of related) {
    expect(others).not.toContain(id)
    expect(new Set(others).size).toBe(others.length)
  }
})

it('takes a topic that every story has for none', () => {
  const all = stories.map(({ id }) => ({ id, topics: ['news'] }))
  expect(relatedByTopic(all).get('comet')).toEqual([])
})
