import { expect, it } from 'vitest'
import { countWords } from './word-count.ts'

it.each([
  ['Water goes through it, once.', 'en', 5],
  ['Die Brücke steht.', 'de', 3],
  ['ما زالت المدرجات تحفظ التربة', 'ar', 5],
  ['長城很長。', 'zh', 4],
  ['', 'en', 0],
])('"%s" has its words counted as %s does', (text, language, words) => {
  expect(countWords(text, language)).toBe(words)
})
