import { readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { plainText } from '#src/model/inline.ts'
import { bodyText } from '#src/model/story-text.ts'
import type { Story } from '#src/model/story.ts'
import { expect, reference, test } from './test.ts'

test('a reader view keeps headline, byline, standfirst, captions, credits and every paragraph', () => {
  const html = readFileSync(`dist${reference}index.html`, 'utf8')
  const file = 'dist/edition/en/stories/stone-that-outlasts-empires.json'
  const story = JSON.parse(readFileSync(file, 'utf8')) as Story
  const { document } = new JSDOM(html, { url: `https://landmark.example${reference}` }).window
  const kept = new Readability(document).parse()
  expect(kept?.title).toContain(story.headline)
  expect(kept?.byline).toContain('Heritage desk')
  const text = squeezed(kept?.textContent ?? '')
  const captions = story.body.flatMap((block) =>
    block.type === 'image' ? [block.image.caption ?? [], block.image.credit ?? []] : [],
  )
  const lead = story.hero?.type === 'image' ? story.hero.image : undefined
  const expected = [
    plainText(story.description ?? []),
    plainText(lead?.caption ?? []),
    plainText(lead?.credit ?? []),
    ...captions.map(plainText),
    ...bodyText(story.body),
  ]
  expect(expected.length).toBeGreaterThan(15)
  expect(expected.filter((words) => !text.includes(squeezed(words)))).toEqual([])
})

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
