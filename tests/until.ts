import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something holds, looking twenty times a second; after `seconds` it throws and says what did not come. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  seconds = 30,
): Promise<void> {
  const last = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`Waited ${seconds} s for ${what}`)
    await pause(50)
  }
}
