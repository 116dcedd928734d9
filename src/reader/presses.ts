import { keyOf } from './key-of.ts'
import { preferences } from './preferences.ts'

/** Answers a character, the name of a dialog, or '' for any other key; says whether it was meant. */
type Answer = (press: string, isRepeated: boolean) => boolean

/**
 * Hears the page's keys. What answers them is loaded at the first one; what is pressed meanwhile waits for it.
 */
export function hearKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
      return
    const key = keyOf(event)
    // Parts two letters that wait.
    if (!key && waiting.length) waiting.push('')
    const { altKey, ctrlKey, metaKey, repeat } = event
    // The browser's own search bar in some, free in others.
    if (key === 'k' && ctrlKey !== metaKey && !altKey) {
      event.preventDefault()
      // One that was pressed before the page woke has gone to the browser already.
      if (event.isTrusted) press('commands')
      return
    }
    // AltGr is how many keyboards write brackets; it counts as Ctrl and Alt on some.
    const isAlone = event.getModifierState('AltGraph') || (!altKey && !ctrlKey)
    if (!key || !isAlone || metaKey || !preferences().singleKeys) return
    if (document.activeElement?.closest(busy)) return
    if (answer(key, repeat)) event.preventDefault()
  })
}

/** Has a dialog opened: by a button, or by a key that is heard in fields too. */
export function press(dialog: 'keys' | 'commands' | 'settings'): void {
  answer(dialog, false)
}

/** Calls once something has been pressed, now or later. */
export function whenPressed(listener: () => void): void {
  first = listener
  if (waiting.length) first()
}

/** Answers what waits and what is pressed from now on, until it is called off. */
export function answerPresses(by: Answer): () => void {
  answer = by
  for (const it of waiting.splice(0)) by(it, false)
  return () => {
    answer = wait
  }
}

const busy =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), video, audio, :has(> video)'

const waiting: string[] = []
let first: () => void = () => undefined
let answer: Answer = wait

function wait(it: string): boolean {
  waiting.push(it)
  first()
  return false
}
