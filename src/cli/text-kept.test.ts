import { expect, it } from 'vitest'
import { aStory } from '#tests/fixtures/stories.ts'
import { textKept } from './text-kept.ts'

const story = aStory({
  headline: 'Rows of arches',
  body: [
    {
      type: 'paragraph',
      text: ['One ', { type: 'a', href: 'https://x.example/word', text: ['two'] }],
    },
  ],
})

it('counts each word as often as it stands in the document', () => {
  expect(textKept(['Rows of arches', 'One two two'], story)).toEqual({ words: 6, lost: ['two'] })
})

it('finds no words in addresses and ids', () => {
  expect(textKept(['word'], story).lost).toEqual(['word'])
})
