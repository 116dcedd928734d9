import { expect, it } from 'vitest'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'
import { moreStories, topStories, topStory } from './more.ts'

const a = aTeaser({ id: 'a' })
const b = aTeaser({ id: 'b' })
const c = aTeaser({ id: 'c' })

it('leads from a story to the front page’s first', () => {
  const front = { sections: [{ title: 'Top', shape: 'lead' as const, items: [a, b] }] }
  expect(topStory(topStories(front), aStory({ id: 'c' }))).toBe(a)
})

it('leads from the front page’s first story to its second', () => {
  const front = {
    sections: [
      { title: 'Top', shape: 'lead' as const, items: [a] },
      { title: 'Next', shape: 'list' as const, items: [b] },
    ],
  }
  expect(topStory(topStories(front), aStory({ id: 'a' }))).toBe(b)
})

it('leaves out the story itself, its top story and repetitions', () => {
  expect(moreStories([a, b, c, c], aStory({ id: 'a' }), [b])).toEqual([c])
})

it('is empty where there is nothing else', () => {
  expect(moreStories([a], aStory({ id: 'a' }), [undefined])).toEqual([])
})
