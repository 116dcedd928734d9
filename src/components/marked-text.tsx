import type { Marked } from '#src/model/marked.ts'

/** A run of text, with what was searched for in it marked. */
export function MarkedText({ text }: { text: Marked }) {
  return text.map((run, index) => (run.hit ? <mark key={index}>{run.text}</mark> : run.text))
}
