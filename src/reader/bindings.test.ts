import { describe, expect, it } from 'vitest'
import { actions, bindingsOf, conflictOf, meaningOf, parseKeys, usualKeys } from './bindings.ts'

it('no two usual keys are in each other’s way', () => {
  expect(actions.map((action) => conflictOf(usualKeys, action))).toEqual(
    actions.map(() => undefined),
  )
})

describe('what a reader writes for a key', () => {
  it('is one character or two', () => {
    expect(parseKeys('J')).toBe('j')
    expect(parseKeys(' g  h ')).toBe('g h')
    expect(parseKeys('gh')).toBe('g h')
    expect(parseKeys('é')).toBe('é')
    expect(parseKeys('')).toBe('')
  })

  it('is refused where it cannot be pressed', () => {
    for (const nonsense of ['ghi', 'ت', '😀', undefined, 7, null])
      expect(parseKeys(nonsense)).toBeUndefined()
  })
})

it('what is kept takes the usual keys’ places as far as it is a key', () => {
  const bindings = bindingsOf({ next: 'n', previous: 7, top: 'far too long', menu: '', other: 'x' })
  expect(bindings).toEqual({ ...usualKeys, next: 'n', menu: '' })
})

it('a key conflicts with its equal, with what begins with it and with its beginning', () => {
  expect(conflictOf({ ...usualKeys, search: 'j' }, 'search')).toBe('next')
  expect(conflictOf({ ...usualKeys, search: 'g' }, 'search')).toBe('front')
  expect(conflictOf({ ...usualKeys, front: 's h' }, 'front')).toBe('search')
  expect(conflictOf({ ...usualKeys, search: '', menu: '' }, 'search')).toBeUndefined()
})

it('keys mean an action, the beginning of one, or nothing', () => {
  expect(meaningOf(usualKeys, 'j')).toBe('next')
  expect(meaningOf(usualKeys, 'g')).toBe('begun')
  expect(meaningOf(usualKeys, 'g h')).toBe('front')
  expect(meaningOf(usualKeys, 'h')).toBeUndefined()
  expect(meaningOf({ ...usualKeys, menu: '' }, 'm')).toBeUndefined()
  expect(meaningOf({ ...usualKeys, menu: '' }, '')).toBeUndefined()
})
