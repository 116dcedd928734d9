/** Words at either end by which a longer passage is found again. */
const words = 5

/**
 * The fragment directive that leads to a passage of a page, as `:~:text=start,end` (WICG, Text Fragments). Expects the
 * passage as it is selected, a line for each block; undefined for one without a word.
 */
export function textFragment(passage: string): string | undefined {
  const lines = passage.split('\n').map(split).filter(hasWords)
  const [first = [], last = first] = [lines.at(0), lines.at(-1)]
  if (!first.length) return undefined
  const isShort = lines.length === 1 && first.length <= 2 * words
  const ends = isShort ? [first] : [first.slice(0, words), last.slice(-words)]
  return `:~:text=${ends.map((it) => encoded(it.join(' '))).join(',')}`
}

function split(line: string): string[] {
  return line.split(/\s+/).filter(Boolean)
}

function hasWords(line: string[]): boolean {
  return line.length > 0
}

/** A hyphen has a meaning of its own there. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
