// @vitest-environment node
import { expect, it } from 'vitest'
import { xmlCharacters } from './xml-characters.ts'

it('leaves words, white space and emoji, and drops what no XML parser reads', () => {
  const text = 'Tür\t\u{0}بوابة\n\u{1B}🧱\u{FFFF} \u{D83E}.'
  expect(xmlCharacters(text)).toBe('Tür\tبوابة\n🧱 .')
})
