import { expect, it } from 'vitest'
import { keyOf } from './key-of.ts'

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey })

it('is the character, whatever the case', () => {
  expect(pressed('j', 'KeyJ')).toBe('j')
  expect(pressed('J', 'KeyJ', true)).toBe('j')
  expect(pressed('?', 'Minus', true)).toBe('?')
  expect(pressed('[', 'Digit8')).toBe('[')
})

it('goes by what is written on a Latin keyboard, not by the place', () => {
  expect(pressed('j', 'KeyC')).toBe('j')
  expect(pressed('ü', 'BracketLeft')).toBe('ü')
})

it('goes by the place where another script is written', () => {
  expect(pressed('ت', 'KeyJ')).toBe('j')
  expect(pressed('لا', 'KeyB')).toBe('b')
  expect(pressed('ج', 'BracketLeft')).toBe('[')
  expect(pressed('؟', 'Slash', true)).toBe('?')
  expect(pressed('о', 'KeyJ')).toBe('j')
})

it('is nothing for keys with a name', () => {
  for (const key of ['Enter', 'ArrowDown', 'PageUp', 'F5', 'Dead', 'Process', 'Shift', ' ', 'Tab'])
    expect(pressed(key, key)).toBe('')
})
