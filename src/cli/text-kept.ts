import type { Story } from '#src/model/story.ts'

/** Fields of a story that nobody reads. */
const unread = new Set(
  'schemaVersion id url href type inLanguage dir lang alternates datePublished dateModified embargoedUntil status source warnings role datetime srclang provider kind rights cite language level'.split(
    ' ',
  ),
)

/** How much of the words came over, and which did not: each word of the document as often as it stands there. */
export function textKept(texts: string[], story: Story): { words: number; lost: string[] } {
  const there = Map.groupBy(wordsIn(textsOf(story).join(' ')), (word) => word)
  const left = new Map([...there].map(([word, all]) => [word, all.length]))
  const asked = texts.flatMap(wordsIn)
  const lost = asked.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count < 1
  })
  return { words: asked.length, lost }
}

function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** All strings of a story that are read or heard; a quotation's `cite` is words where it is a run of text. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, it]: [string, unknown]) =>
    unread.has(key) && typeof it !== 'object'
      ? []
      : key === 'warnings' || key === 'source'
        ? []
        : textsOf(it),
  )
}
