import { expect, it } from 'vitest'
import { countWords, readingMinutes } from './reading-time.ts'

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

it.each([
  ['Water goes through it, once.', 'en', 5],
  ['Die Brücke steht.', 'de', 3],
  ['ما زالت المدرجات تحفظ التربة', 'ar', 5],
  ['長城很長。', 'zh', 4],
  ['', 'en', 0],
])('"%s" has its words counted as %s does', (text, language, words) => {
  expect(countWords(text, language)).toBe(words)
})
