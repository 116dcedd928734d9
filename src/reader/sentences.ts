/** A sentence as it is spoken, in the language it stands in (BCP 47); `part` counts paragraphs, `range` is where it stands. */
export type Sentence = { words: string; lang: string; part: number; range: Range }

const parts = 'h1, h2, h3, h4, p, li, blockquote, figcaption, dt, dd'

/** Characters after which a voice may stop in the middle: Chrome lets none speak for more than fifteen seconds. */
const longest = 240

/** The sentences of an element's text, in its order, without what stands in elements that this selector fits. */
export function sentencesIn(element: Element, passedOver: string): Sentence[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const all: Sentence[] = []
  let part = -1
  let place: Element | null | undefined
  let nodes: Node[] = []
  const flush = () => {
    if (place && nodes.length)
      for (const it of split(nodes, languageOf(place))) all.push({ ...it, part })
    nodes = []
  }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = node.parentElement?.closest(parts)
    if (!inside || node.parentElement?.closest(passedOver)) continue
    if (inside !== place) {
      flush()
      place = inside
      part++
    }
    nodes.push(node)
  }
  flush()
  return all
}

function languageOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang ?? ''
}

function split(nodes: Node[], lang: string): Omit<Sentence, 'part'>[] {
  const text = nodes.map(({ textContent }) => textContent ?? '').join('')
  const sentences = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' }).segment(text)
  return [...sentences].flatMap(({ segment, index }) =>
    pieces(segment).flatMap(([start, words]) => {
      if (!/[\p{L}\p{N}]/u.test(words)) return []
      const range = document.createRange()
      const from = index + start + words.search(/\S/)
      range.setStart(...pointAt(nodes, from))
      range.setEnd(...pointAt(nodes, from + words.trim().length))
      return [{ words: words.trim(), lang, range }]
    }),
  )
}

/** A long sentence in several, cut after a comma or the like, else between words; each with the place where it begins. */
function pieces(sentence: string): [start: number, words: string][] {
  const found: [number, string][] = []
  let start = 0
  while (sentence.length - start > longest) {
    const piece = sentence.slice(start, start + longest)
    const end = Math.max(...[...piece.matchAll(/[,;:،؛–—)]\s/g)].map((it) => it.index + 2), 0)
    const length = end || piece.lastIndexOf(' ') + 1 || longest
    found.push([start, piece.slice(0, length)])
    start += length
  }
  return [...found, [start, sentence.slice(start)]]
}

/** The node and the place in it of a character of their joined text. */
function pointAt(nodes: Node[], offset: number): [Node, number] {
  let before = 0
  for (const node of nodes) {
    const { length } = node.textContent ?? ''
    if (offset <= before + length) return [node, offset - before]
    before += length
  }
  throw new RangeError(`There is no character ${offset} in a text of ${before}.`)
}
