import { expect, it } from 'vitest'
import { directionOf } from './direction.ts'

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['AR-EG', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['az-Arab-IR', 'rtl'],
  ['', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
