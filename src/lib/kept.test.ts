import { expect, it } from 'vitest'
import { kept } from './kept.ts'

it('makes one thing for each key, and none before it is asked for', () => {
  const made: string[] = []
  const thing = kept((name: string, kind: string) => {
    made.push(`${name} ${kind}`)
    return { name, kind }
  })
  expect(made).toEqual([])
  expect(thing('a', 'b')).toBe(thing('a', 'b'))
  expect(thing('ab', '')).not.toBe(thing('a', 'b'))
  expect(made).toEqual(['a b', 'ab '])
})
