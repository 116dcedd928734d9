import { expect } from 'vitest'
import type { Engine } from './engine.ts'

/** What has focus: its element's name and the beginning of its words; of the page's content and dialogs, the name alone. */
export function focused({ evaluate }: Engine): Promise<string> {
  return evaluate(() => {
    const it = document.activeElement
    if (!it || it === document.body) return ''
    if (it.matches('main, nav, dialog')) return it.localName
    return `${it.localName} ${it.textContent.trim()}`
  })
}

/** Opens a page and wakes its app as a reader does, by a key; the page's own document is known by a mark. */
export async function visit(engine: Engine, path: string): Promise<void> {
  await engine.open(path)
  await engine.press('Shift')
  await expect
    .poll(() => engine.evaluate(() => performance.getEntriesByName('landmark-awake').length))
    .toBe(1)
  await engine.evaluate(() => Object.assign(window, { sameDocument: true }) && undefined)
}

/** Whether the page is still the one that was visited, not another or the same loaded anew. */
export function isSameDocument({ evaluate }: Engine): Promise<boolean> {
  return evaluate(() => 'sameDocument' in window)
}

/** Puts focus on the first link, button or disclosure that begins with these words, as soon as it is there. */
export async function focusOn(engine: Engine, words: string): Promise<void> {
  await expect.poll(() => canFocus(engine, words), { message: words }).toBe(true)
}

/** Tries to put focus on the first link, button or disclosure that begins with these words. */
export function canFocus({ evaluate }: Engine, words: string): Promise<boolean> {
  return evaluate((name) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary')]
    const found = all.find((it) => it.checkVisibility() && it.textContent.trim().startsWith(name))
    found?.focus()
    return found !== undefined && document.activeElement === found
  }, words)
}

/** Presses a key so often. */
export async function times(count: number, press: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done++) await press()
}
