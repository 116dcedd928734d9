import { readFile } from 'node:fs/promises'
import { parseText } from 'media-captions'
import type { Problem } from './problem.ts'

/** One line of a transcript and the second at which it is spoken. */
export type Cue = { start: number; text: string }

/** Reads captions as the lines of a transcript; what is wrong in them goes to the problems. */
export async function readCues(file: string, problems: Problem[]): Promise<Cue[]> {
  const { cues, errors } = await parseText(await readFile(file, 'utf8'), { type: 'vtt' })
  problems.push(
    ...errors.map(({ line, message }) => ({
      file,
      path: `line ${line}`,
      found: message,
      expected: 'WebVTT',
    })),
  )
  return cues.map((cue) => ({
    start: cue.startTime,
    text: cue.text.replaceAll(/\s+/g, ' ').trim(),
  }))
}
