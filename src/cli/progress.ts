import { counted } from './problem.ts'

/** Says how many pictures have been encoded: in one line that changes on a terminal, in one that does not in a log. */
export function tellEncoding(done: number, total: number): void {
  tell(`Encoding ${counted(total, 'picture')}`, done, total)
}

/** Says how many stories can be found already, where there are so many that it takes a while. */
export function tellIndexing(done: number, total: number): void {
  if (total >= many && (done % 100 === 0 || done === total))
    tell(`Indexing ${total} stories`, done, total)
}

/** Says how many stories of another system have been read. */
export function tellReading(count: number): void {
  if (process.stderr.isTTY && count % 10 === 0)
    process.stderr.write(`\r\u001B[KReading: ${count} stories`)
}

const many = 500

function tell(what: string, done: number, total: number): void {
  const { stderr } = process
  // Back to the start of the line, and what stands in it away.
  if (stderr.isTTY) stderr.write(`\r\u001B[K${done < total ? `${what}: ${done} done` : ''}`)
  else if (done === 0) stderr.write(`${what}…\n`)
}
