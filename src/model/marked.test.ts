// @vitest-environment node
import { expect, it } from 'vitest'
import { markMatches } from './marked.ts'
import type { Marked } from './marked.ts'

/** Marked runs as a line of text, with what matched in brackets. */
function line(runs: Marked): string {
  return runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
}

function marked(text: string, headline: string, ...words: string[]) {
  const places = text
    .split(text.includes('\u200B') ? '\u200B' : /\s+/)
    .flatMap((word, index) => (words.includes(word) ? [{ word: index, weight: 1 }] : []))
  const { headline: first, excerpt } = markMatches(text, headline, places)
  return { headline: line(first), excerpt: line(excerpt) }
}

const filler = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ')

it('what matched in the headline is marked there, and not taken for text', () => {
  expect(marked('Paths of stone They are old.', 'Paths of stone', 'stone')).toEqual({
    headline: 'Paths of [stone]',
    excerpt: 'They are old.',
  })
})

it('a headline that the text does not begin with stands as it is', () => {
  expect(marked('They are old.', 'Paths of stone', 'old.')).toEqual({
    headline: 'Paths of stone',
    excerpt: 'They are [old].',
  })
})

it('the excerpt is where most of it stands, and says that there is text before and after', () => {
  const { excerpt } = marked(`A ${filler} path ${filler} path and path ${filler}`, 'A', 'path')
  expect(excerpt).toMatch(/^… word92 .* \[path\] and \[path\] word0 .* …$/)
  expect(excerpt.replaceAll('…', '').trim().split(' ')).toHaveLength(32)
})

it('the excerpt begins with the sentence, if that is near', () => {
  const { excerpt } = marked(`A ${filler} end. The old path ${filler}`, 'A', 'path')
  expect(excerpt).toMatch(/^… The old \[path\] word0/)
})

it('the excerpt is the beginning where nothing of the text matched', () => {
  expect(marked(`A ${filler}`, 'A').excerpt).toMatch(/^word0 word1 .* word31 …$/)
})

it('the excerpt does not run past the end', () => {
  const { excerpt } = marked(`A ${filler} path`, 'A', 'path')
  expect(excerpt).toMatch(/^… word69 .* \[path\]$/)
})

it('neighbours are one mark, and punctuation around them is none of it', () => {
  expect(marked('A the “dry stone” wall, so', 'A', '“dry', 'stone”', 'so').excerpt).toBe(
    'the “[dry stone]” wall, [so]',
  )
})

it('a word that is nothing but punctuation loses nothing', () => {
  expect(marked('A one — two', 'A', '—').excerpt).toBe('one — two')
})

it('scripts without spaces are marked by their words, and get no spaces', () => {
  const text = ['日本', 'の', '石', 'は', '古い', '。'].join('\u200B')
  expect(marked(text, '日本の', '石', '古い')).toEqual({
    headline: '日本の',
    excerpt: '[石]は[古い]。',
  })
})

it('Arabic words are marked without their punctuation', () => {
  expect(marked('عنوان جاء الحجر، ثم', 'عنوان', 'الحجر،').excerpt).toBe('جاء [الحجر]، ثم')
})

it('markup in a text is text', () => {
  expect(marked('A <b>bold</b> move', 'A', '<b>bold</b>').excerpt).toBe('<[b>bold</b]> move')
})
