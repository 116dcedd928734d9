import { expect } from './test.ts'
import type { Page } from './test.ts'

/** A reader who has chosen this before, in every page that is opened from now on; once a tab. */
export async function prefers(page: Page, reading: Record<string, string>): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem(
      'landmark.preferences',
      JSON.stringify({ version: 1, singleKeys: true, keys: {}, reading: chosen }),
    )
  }, reading)
}

/** What is kept on the device. */
export async function kept(page: Page): Promise<unknown> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('landmark.preferences') ?? 'null'))
}

/** The contrast of each of these tokens to another one, as WCAG counts it, in the page's present colours. */
export async function contrasts(page: Page, tokens: string[], ground: string): Promise<number[]> {
  return page.evaluate(
    ([names, below]) => {
      const probe = document.body.appendChild(document.createElement('i'))
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      const luminance = (token: string): number => {
        if (!pen) throw new Error('there is no canvas')
        probe.style.color = `var(${token})`
        pen.fillStyle = getComputedStyle(probe).color
        pen.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((it) =>
          it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const paper = luminance(below)
      const ratios = names.map((token) => {
        const text = luminance(token)
        return (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05)
      })
      probe.remove()
      return ratios
    },
    [tokens, ground] as const,
  )
}

/** The most characters that stand in one line of a paragraph of the text. */
export async function longestLine(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready)
  return page.locator('article > div > div > h2[id] ~ p').evaluateAll((paragraphs) => {
    let longest = 0
    for (const paragraph of paragraphs) {
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let line = 0
      let foot = Number.NEGATIVE_INFINITY
      while (texts.nextNode())
        for (let at = 0; at < (texts.currentNode.textContent?.length ?? 0); at++) {
          range.setStart(texts.currentNode, at)
          range.setEnd(texts.currentNode, at + 1)
          const bottom = range.getClientRects()[0]?.bottom ?? foot
          line = bottom > foot + 8 ? 1 : line + 1
          foot = Math.max(foot, bottom)
          longest = Math.max(longest, line)
        }
    }
    return longest
  })
}

/** Nothing can be scrolled sideways. */
export async function expectOneDirection(page: Page, address: string): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(excess, address).toBeLessThanOrEqual(0)
}
