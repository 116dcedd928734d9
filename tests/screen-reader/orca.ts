import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { until } from '#tests/until.ts'
import type { Desktop } from './desktop.ts'

/** Something that was said: when, in milliseconds since 1970, and the voice that was asked for. */
export type Utterance = { at: number; lang: string; words: string }

/** What Orca says, and whether it has anything to do. */
export type Orca = {
  /** All since its start. */
  said: () => Utterance[]
  /** Whether nothing was said since this time for long enough, and nothing is being worked on. */
  isQuiet: (since: number) => boolean
}

/** Milliseconds after which nothing more comes: a page has its last word a third of a second after it was shown. */
const silence = 700

/** Starts Orca on a desktop; what it says goes to a file in `folder`. It has to run before a browser does. */
export async function startOrca(desktop: Desktop, folder: string): Promise<Orca> {
  const settings = join(folder, 'home/.local/share/orca')
  mkdirSync(settings, { recursive: true })
  copyFileSync(`${import.meta.dirname}/${customizations}`, join(settings, customizations))
  const speech = resolve(folder, 'speech.jsonl')
  const idle = resolve(folder, 'idle')
  writeFileSync(speech, '')
  writeFileSync(idle, '0')
  desktop.start('orca', ['--replace', '--disable=braille,braille-monitor'], {
    LANDMARK_SPEECH: speech,
    LANDMARK_IDLE: idle,
  })
  const said = () =>
    readFileSync(speech, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Utterance)
  const isQuiet = (since: number) => {
    const last = Math.max(since, said().at(-1)?.at ?? 0)
    const isIdle = Date.now() - Number(readFileSync(idle, 'utf8')) < 120
    return isIdle && Date.now() - last > silence
  }
  await until(() => said().length > 0 && isQuiet(0), 'Orca')
  return { said, isQuiet }
}

const customizations = 'orca-customizations.py'
