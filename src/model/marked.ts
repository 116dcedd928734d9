/** Text in runs, of which some are what was searched for. */
export type Marked = { text: string; hit?: true }[]

/** A word that matched: the how manieth of the text it is, and how much it counts. */
export type Place = { word: number; weight: number }

/** Words in an excerpt. */
const length = 32
/** How far an excerpt may begin before its first match, to begin with a sentence. */
const before = 8

/**
 * A story's headline and the piece of its text where most of the matches stand. The text begins with the headline, and
 * its words are counted as Pagefind does: by white space, or by U+200B where the script has none.
 */
export function markMatches(
  text: string,
  headline: string,
  places: Place[],
): { headline: Marked; excerpt: Marked } {
  const between = text.includes('\u200B') ? '' : ' '
  const words = text.split(between ? /[^\S\uFEFF]+/ : '\u200B')
  const hits = new Set(places.map(({ word }) => word))
  const body = headlineEnd(words, headline)
  const start = excerptStart(words, places, body)
  const end = Math.min(words.length, start + length)
  const run = (from: number, to: number) => marked(words.slice(from, to), between, from, hits)
  return {
    headline: body ? run(0, body) : [{ text: headline }],
    excerpt: joined([
      { text: start > body ? '… ' : '' },
      ...run(start, end),
      { text: end < words.length ? ' …' : '' },
    ]),
  }
}

/** After how many words the headline is over; 0 where the text does not begin with it. */
function headlineEnd(words: string[], headline: string): number {
  const whole = headline.replaceAll(/\s/g, '')
  let said = ''
  let end = 0
  while (said.length < whole.length && end < words.length) said += words[end++] ?? ''
  return said === whole ? end : 0
}

/** Where the excerpt begins that has the most of what matched, the first of several; a little before, if a sentence does. */
function excerptStart(words: string[], places: Place[], body: number): number {
  const inText = places.filter(({ word }) => word >= body)
  const weightFrom = (start: number) =>
    inText
      .filter(({ word }) => word >= start && word < start + length - before)
      .reduce((sum, { weight }) => sum + weight, 0)
  let best = body
  let most = 0
  for (const { word } of inText.toSorted((a, b) => a.word - b.word)) {
    const weight = weightFrom(word)
    if (weight > most) [best, most] = [word, weight]
  }
  const earliest = Math.max(body, best - before)
  const sentence = words.slice(earliest, best).findLastIndex((it) => /[.!?؟。]\p{P}*$/u.test(it))
  const start = sentence >= 0 ? earliest + sentence + 1 : earliest
  return Math.max(body, Math.min(start, words.length - length))
}

/** Neighbours that match are one run; punctuation around them is not part of it. */
function marked(words: string[], between: string, from: number, hits: Set<number>): Marked {
  return joined(
    words.flatMap((word, index): Marked => {
      const space = { text: index > 0 ? between : '' }
      if (!hits.has(from + index)) return [space, { text: word }]
      const [, open = '', core = '', close = ''] =
        /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su.exec(word) ?? []
      const isNext = hits.has(from + index - 1) && index > 0 && !open
      return [
        isNext ? { ...space, hit: true } : space,
        { text: open },
        { text: core, hit: true },
        { text: close },
      ]
    }),
  )
}

/** The same runs, none empty, neighbours of a kind in one. A space between two matches belongs to them. */
function joined(runs: Marked): Marked {
  const result: Marked = []
  for (const run of runs) {
    if (!run.text) continue
    const last = result.at(-1)
    const isHit = run.hit && (run.text.trim() || last?.hit)
    if (last && Boolean(last.hit) === Boolean(isHit)) last.text += run.text
    else result.push(isHit ? { text: run.text, hit: true } : { text: run.text })
  }
  return result
}
