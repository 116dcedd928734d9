import { prefer, preferences } from './preferences.ts'

/** All that can be chosen, beside what is usual and has no name of its own on the page. `chosen.css` answers each. */
export const choices = {
  size: ['120', '150', '200'],
  face: ['sans', 'legible'],
  colours: ['light', 'dark', 'contrast', 'two-white', 'two-sepia', 'two-yellow', 'two-blue'],
  space: ['roomy', 'wide'],
  measure: ['narrow', 'wide'],
  letters: ['wide'],
  links: ['underlined'],
  motion: ['none'],
  through: ['straight'],
} as const

export type Setting = keyof typeof choices
/** What is chosen; a setting that is as usual is not in it. */
export type Reading = { [S in Setting]?: string | undefined }

/** Of what was kept, all that can be chosen. */
export function readingOf(kept: Record<string, unknown>): Reading {
  const reading: Reading = {}
  for (const setting of settings) {
    const value = String(kept[setting])
    if ((choices[setting] as readonly string[]).includes(value)) reading[setting] = value
  }
  return reading
}

/** Puts this in the place of all that was chosen, on the page and on the device; what only a later reader knows stays. */
export function chooseReading(reading: Reading): void {
  const { dataset } = document.documentElement
  const kept = { ...preferences().reading }
  for (const setting of settings) {
    const value = reading[setting]
    if (value === undefined) {
      delete kept[setting]
      delete dataset[setting]
    } else kept[setting] = dataset[setting] = value
  }
  prefer({ reading: kept })
}

// `Object.keys` forgets which keys they are.
const settings = Object.keys(choices) as Setting[]
