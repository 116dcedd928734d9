import sharp from 'sharp'
import type { CDPSession } from '@playwright/test'
import type { Page } from './test.ts'

/** Where the focus is, and the part of the page in which its ring is. */
export type Stop = { name: string; size: { width: number; height: number }; around: Box }
type Box = { x: number; y: number; width: number; height: number }

/** Goes on with Tab or back with Shift+Tab from stop to stop, until the page is left or the first stop is met again. */
export async function* stops(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): AsyncGenerator<Stop> {
  const seen = new Set<number>()
  for (;;) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(currentStop)
    if (!stop || seen.has(stop.index)) return
    seen.add(stop.index)
    yield stop
  }
}

/** How much of a stop's ring is seen, in px² of at least 3:1 against what is there without focus (WCAG 2.4.13). */
export async function ringArea(screen: CDPSession, page: Page, { around }: Stop): Promise<number> {
  const focused = await pixels(screen, around)
  await page.evaluate(blurForNow)
  const plain = await pixels(screen, around)
  await page.evaluate(focusAgain)
  let area = 0
  for (let at = 0; at < focused.length; at += 4)
    if (contrast(luminance(focused, at), luminance(plain, at)) >= 3) area++
  return area
}

async function pixels(screen: CDPSession, clip: Box): Promise<Buffer> {
  const { data } = await screen.send('Page.captureScreenshot', { clip: { ...clip, scale: 1 } })
  return sharp(Buffer.from(data, 'base64')).ensureAlpha().raw().toBuffer()
}

/** As WCAG 2 has it, of the pixel that begins at this byte. */
export function luminance(rgba: Buffer, at: number): number {
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => {
    const value = (rgba[at + part] ?? 0) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Runs in the page. */
function currentStop() {
  const it = document.activeElement
  if (!it || it === document.body) return null
  const all = [...document.querySelectorAll('*')]
  const name = (it.getAttribute('aria-label') ?? it.textContent).trim() || it.tagName
  // Of a link that goes on in the next line the longest part.
  const [size] = [...it.getClientRects()].toSorted((a, b) => b.width - a.width)
  // The ring of a link that is pressed all over its teaser goes round the teaser.
  const isStretched = getComputedStyle(it, '::after').position === 'absolute'
  const ringed = (isStretched && it instanceof HTMLElement && it.offsetParent) || it
  const edge = ringed.getBoundingClientRect()
  const [left, top] = [Math.max(0, edge.left - 12), Math.max(0, edge.top - 12)]
  const around = {
    x: Math.floor(left + scrollX),
    y: Math.floor(top + scrollY),
    width: Math.ceil(Math.min(innerWidth, edge.right + 12) - left),
    height: Math.ceil(Math.min(innerHeight, edge.bottom + 12) - top),
  }
  return {
    index: all.indexOf(it),
    name,
    size: { width: size?.width ?? 0, height: size?.height ?? 0 },
    around,
  }
}

/** Runs in the page; what had the focus is kept on the window. */
function blurForNow() {
  const it = document.activeElement
  if (!(it instanceof HTMLElement)) return
  Object.assign(window, { hadFocus: it })
  it.blur()
}

function focusAgain() {
  const { hadFocus } = window as { hadFocus?: HTMLElement }
  hadFocus?.focus({ preventScroll: true })
}
