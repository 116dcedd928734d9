import { pagesOf } from './kinds.ts'
import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

const kinds = ['the front page', 'a story', 'the latest', 'the search page']

for (const { name, show } of pagesOf(kinds, 'en', 'ar'))
  test(`A1, S5: without style all is there, in the order in which it is read: ${name}`, async ({
    page,
  }) => {
    await show(page)
    const words = await seenWords(page)
    await withoutStyle(page)
    // What was seen is seen, and more: what was only heard.
    const without = await seenWords(page)
    expect(words.filter((it) => !without.includes(it))).toEqual([])
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(role)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const heading of await page.getByRole('heading').all()) await expect(heading).toBeVisible()
    expect(await page.evaluate(outOfLine)).toEqual([])
    expect(await page.evaluate(noise)).toEqual([])
  })

test('S1, F2: without style the skip links lead on, and the menu opens', async ({ page }) => {
  await open(page, reference)
  await withoutStyle(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await menu.getByRole('button', { name: 'Menu' }).press('Enter')
  await expect(menu.getByRole('link', { name: 'Space' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu.getByRole('button', { name: 'Menu' })).toBeFocused()
})

/** The page as a browser shows it that has switched all style sheets off. */
async function withoutStyle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true
  })
  await expect(page.getByRole('main')).toHaveCSS('margin-inline-start', '0px')
}

/** Every text that is seen. */
async function seenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim()
      if (text && walker.currentNode.parentElement?.checkVisibility()) found.push(text)
    }
    return found
  })
}

/** Text that stands above what comes before it in the document; runs in the page. */
function outOfLine(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  let last = 0
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    const range = document.createRange()
    range.selectNodeContents(node)
    const [box] = range.getClientRects()
    if (!box || !node.textContent?.trim() || !node.parentElement?.checkVisibility()) continue
    if (box.bottom < last - 2) found.push(node.textContent.trim().slice(0, 40))
    last = box.top
  }
  return found
}

/** Drawings that grew to the width of the page, and words that are for the eye alone and now stand twice. */
function noise(): string[] {
  const large = [...document.querySelectorAll('svg')]
    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().width > 64)
    .map((it) => `a drawing of ${Math.round(it.getBoundingClientRect().width)} px: ${it.outerHTML}`)
  return large
}
