/** How many words (in Japanese and Chinese: characters) a text has, by the rules of its language. */
export function countWords(text: string, language: string): number {
  const granularity = /^(ja|zh)\b/i.test(language) ? 'grapheme' : 'word'
  const segments = [...new Intl.Segmenter(language, { granularity }).segment(text)]
  return granularity === 'word'
    ? segments.filter((segment) => segment.isWordLike).length
    : segments.filter((segment) => /\p{L}|\p{N}/u.test(segment.segment)).length
}
