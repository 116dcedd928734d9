import { expect, it } from 'vitest'
import { isExternal, safeUrl } from './safe-url.ts'

it.each([
  'https://whc.unesco.org/en/list/344/',
  'mailto:desk@example.org',
  '/en/stories/a/',
  '#notes',
])('lets a reader follow %s', (address) => {
  expect(safeUrl(address)).toBe(address)
})

it.each([
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://example.org/1',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'https://user:secret@example.org/',
  'https://',
  'https:\\\\evil.example',
  'relative',
  '',
])('gives no link for %j', (address) => {
  expect(safeUrl(address)).toBeUndefined()
})

it.each([
  ['/edition/bögen 1.avif', '/edition/b%C3%B6gen%201.avif'],
  [
    'https://pictures.example/100%25/a.jpg?w=1&h=2',
    'https://pictures.example/100%25/a.jpg?w=1&h=2',
  ],
  ['/half/\uD800', '/half/%EF%BF%BD'],
  ['/"><script>', '/%22%3E%3Cscript%3E'],
])('writes %j as attributes and headers can hold it: %s', (address, written) => {
  expect(safeUrl(address)).toBe(written)
})

it('tells the edition from the rest of the web', () => {
  expect(isExternal('https://example.org/')).toBe(true)
  expect(isExternal('/en/')).toBe(false)
})
