import { counted } from './problem.ts'

/** Says how many pictures have been encoded: in one line that changes on a terminal, in one that does not in a log. */
export function tellEncoding(done: number, total: number): void {
  const { stderr } = process
  const what = `Encoding ${counted(total, 'picture')}`
  // Back to the start of the line, and what stands in it away.
  if (stderr.isTTY) stderr.write(`\r\u001B[K${done < total ? `${what}: ${done} done` : ''}`)
  else if (done === 0) stderr.write(`${what}…\n`)
}
