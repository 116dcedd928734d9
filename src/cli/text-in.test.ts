import { expect, it } from 'vitest'
import { textIn } from './text-in.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

it.each([
  [
    'that its declaration names',
    latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>Brücke</a>'),
    '',
  ],
  ['that its host names', latin('<rss><a>Brücke</a></rss>'), 'text/xml; charset=windows-1252'],
  [
    'of its host before that of its declaration',
    utf8('<?xml encoding="latin1"?>Brücke'),
    'text/xml; charset=utf-8',
  ],
  ['of the web where none is named', utf8('<rss>Brücke</rss>'), 'application/rss+xml'],
  [
    'of JSON, whatever its host says',
    utf8('{"a":"Brücke"}'),
    'application/json; charset=iso-8859-1',
  ],
  [
    'of its mark',
    Uint8Array.of(
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('Brücke', (letter) => letter.charCodeAt(0)).buffer),
    ),
    '',
  ],
])('a text is read in the encoding %s', (_, bytes, type) => {
  expect(textIn(bytes, type)).toContain('Brücke')
})

it('a byte order mark is no part of a text', () => {
  expect(textIn(utf8('\uFEFF{}'))).toBe('{}')
})

it('an encoding that nobody knows is said', () => {
  expect(() => textIn(utf8('<?xml encoding="house-code"?>'))).toThrow('house-code')
})
