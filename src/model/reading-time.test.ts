import { expect, it } from 'vitest'
import { readingMinutes } from './reading-time.ts'

it.each([
  [700, 'en', 3],
  [700, 'de-AT', 4],
  [700, 'ar', 5],
  [20, 'en', 1],
  [0, 'en', 1],
  [700, 'tlh', 4],
])('%s words in %s take %s minutes', (words, language, minutes) => {
  expect(readingMinutes(words, language)).toBe(minutes)
})
