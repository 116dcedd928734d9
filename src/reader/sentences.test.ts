import { afterEach, expect, it } from 'vitest'
import { sentencesIn } from './sentences.ts'

afterEach(() => document.body.replaceChildren())

function read(html: string, passedOver = 'nav') {
  document.body.innerHTML = `<article lang="en">${html}</article>`
  const [article] = document.getElementsByTagName('article')
  if (!article) throw new Error('There is no article.')
  return sentencesIn(article, passedOver)
}

it('text is read by sentences, each with its paragraph and where it stands', () => {
  const sentences = read('<h1>Stone</h1><p>One <em>very</em> old wall. It stands.</p>')
  expect(sentences.map(({ words, part }) => [part, words])).toEqual([
    [0, 'Stone'],
    [1, 'One very old wall.'],
    [1, 'It stands.'],
  ])
  for (const { words, range } of sentences) expect(range.toString()).toBe(words)
})

it('a list inside a list keeps the order in which it is read', () => {
  const sentences = read('<ul><li>First<ul><li>Inner</li></ul>Last</li></ul>')
  expect(sentences.map(({ words }) => words)).toEqual(['First', 'Inner', 'Last'])
})

it('what is passed over, and what has no letter, is not spoken', () => {
  expect(read('<nav><p>Contents</p></nav><p>…</p><p>Text.</p>')).toHaveLength(1)
})

it('a sentence in another language is spoken in it', () => {
  const sentences = read('<p>He said so.</p><blockquote lang="de"><p>So ist es.</p></blockquote>')
  expect(sentences.map(({ lang }) => lang)).toEqual(['en', 'de'])
})

it('a sentence that no voice speaks in one go is cut where one breathes, and loses nothing', () => {
  const clause = 'a wall that had stood for a thousand years, '
  const text = `${clause.repeat(20)}fell`
  const sentences = read(`<p>${text}</p>`)
  expect(sentences.length).toBeGreaterThan(3)
  for (const { words } of sentences) expect(words.length).toBeLessThanOrEqual(240)
  expect(sentences.slice(0, -1).every(({ words }) => words.endsWith(','))).toBe(true)
  expect(sentences.map(({ words }) => words).join(' ')).toBe(text)
})

it('a word longer than that is cut too', () => {
  expect(
    read(`<p>${'a'.repeat(5_000)}</p>`)
      .map(({ words }) => words)
      .join(''),
  ).toBe('a'.repeat(5_000))
})
