import sharp from 'sharp'
import { contrast, luminance } from './focus.ts'
import { pagesOf } from './kinds.ts'
import { expect, test } from './test.ts'
import type { Page } from './test.ts'

const kinds = ['the front page', 'a story', 'the latest', 'a story that does not exist']

test.use({ expectedConsole: /Failed to load resource/ })

for (const { name, show } of pagesOf(kinds, 'en'))
  for (const colorScheme of ['light', 'dark'] as const)
    test(`S11: in forced colours links and icons are seen: ${name}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      await show(page)
      expect(await page.evaluate(plainLinks)).toEqual([])
      const icons = page.locator('svg:visible')
      expect(await icons.count()).toBeGreaterThan(3)
      for (const icon of await icons.all()) {
        const seen = await strongest(await icon.screenshot())
        expect(seen, await icon.evaluate((it) => it.outerHTML)).toBeGreaterThanOrEqual(3)
      }
    })

test('S11: in forced colours the current topic and a video’s notch have lines of their own', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/en/topics/space/')
  await expect(current(page)).toHaveCSS('text-decoration-line', 'underline')
  await page.goto('/en/')
  const notch = page.getByRole('main').locator('p:visible', { hasText: '0:25' }).first()
  await expect(notch).toHaveCSS('border-top-style', 'solid')
})

function current(page: Page) {
  return page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Space' })
}

/** Links that look like the text they stand in; runs in the page. */
function plainLinks(): string[] {
  return [...document.querySelectorAll('main p a[href], main figcaption a[href]')]
    .filter((it) => it.checkVisibility())
    .filter((it) => {
      const own = getComputedStyle(it)
      const around = it.parentElement && getComputedStyle(it.parentElement)
      return own.color === around?.color && own.textDecorationLine === 'none'
    })
    .map((it) => it.textContent)
}

/** The strongest contrast between two pixels of a picture. */
async function strongest(png: Buffer): Promise<number> {
  const pixels = await sharp(png).ensureAlpha().raw().toBuffer()
  let [darkest, lightest] = [1, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    const light = luminance(pixels, at)
    darkest = Math.min(darkest, light)
    lightest = Math.max(lightest, light)
  }
  return contrast(darkest, lightest)
}
