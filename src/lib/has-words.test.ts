import { expect, it } from 'vitest'
import { hasWords } from './has-words.ts'

it('finds words and their parts in any order, whatever the case', () => {
  expect(hasWords('Stone that outlasts empires', 'EMP stone')).toBe(true)
  expect(hasWords('Stone that outlasts empires', 'stone bee')).toBe(false)
  expect(hasWords('Stone that outlasts empires', '  ')).toBe(true)
})

it('marks do not count, neither those of the text nor those of what is sought', () => {
  expect(hasWords('Nîmes', 'nimes')).toBe(true)
  expect(hasWords('Nimes', 'nîmes')).toBe(true)
  expect(hasWords('Straßen und Städte', 'strassen stadte')).toBe(true)
  expect(hasWords('أبرز المواد', 'ابرز')).toBe(true)
  expect(hasWords('بُنيت لتبقى', 'بنيت')).toBe(true)
})
