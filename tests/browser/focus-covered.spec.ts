import { longTable } from '#tests/fixtures/every-block.ts'
import { stops } from './focus.ts'
import { pagesIn, settled, withBody } from './kinds.ts'
import { setStyle, wideFaces } from './looks.ts'
import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

const windows = [
  { width: 1280, height: 500 },
  { width: 320, height: 256 },
]

for (const { name, show } of pagesIn('en', 'ar'))
  test(`S7: focus is never covered nor out of the window, forwards and backwards: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(90_000)
    await show(page)
    for (const size of windows) {
      await page.setViewportSize(size)
      expect(await covered(page), `${size.width} px`).toEqual([])
    }
  })

test('S7: while something is selected, its bar at the window’s foot covers no focus, nor a table that scrolls', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await open(page, reference)
  await withBody(page, [{ type: 'paragraph', text: ['In 1737 Rousseau breakfasted'] }, longTable])
  await settled(page)
  const paragraph = page.getByText('In 1737 Rousseau breakfasted')
  for (const faces of ['', wideFaces])
    for (const size of windows) {
      await setStyle(page, faces)
      await page.setViewportSize(size)
      await paragraph.evaluate((it) => it.scrollIntoView({ block: 'center' }))
      await paragraph.selectText()
      await expect(page.getByRole('button', { name: 'Copy link to quotation' })).toBeInViewport()
      expect(await covered(page), `${size.width} px ${faces}`).toEqual([])
    }
})

for (const lang of ['en', 'ar'])
  test(`S7: in ${lang} the names of a long table’s columns cover no link of its rows`, async ({
    page,
  }) => {
    test.setTimeout(90_000)
    await open(page, `/${lang}/stories/stone-that-outlasts-empires/`)
    await withBody(page, [longTable])
    await settled(page)
    for (const size of windows) {
      await page.setViewportSize(size)
      expect(await covered(page), `${size.width} px`).toEqual([])
    }
  })

/** What has focus and is not wholly seen, on the way forwards through the page and on the way back. */
async function covered(page: Page): Promise<string[]> {
  const found: string[] = []
  let count = 0
  for (const key of ['Tab', 'Shift+Tab'] as const)
    for await (const { name } of stops(page, key)) {
      count++
      const by = await page.evaluate(coveredBy)
      if (by) found.push(`${name} by ${by} (${key})`)
    }
  expect(count).toBeGreaterThan(3)
  return found
}

/** What hides any part of what has focus, ring included; runs in the page. */
function coveredBy(): string {
  const focus = document.activeElement
  if (!focus) return 'nothing has focus'
  const ring = 5
  const { scrollPaddingBlock } = getComputedStyle(document.documentElement)
  const [above = 0, below = 0] = scrollPaddingBlock.split(' ').map(Number.parseFloat)
  for (const box of focus.getClientRects()) {
    if (box.width < 2 || box.height < 2) continue
    const isTall = box.height > innerHeight - 2 * ring
    if (!isTall && (box.top < 0 || box.bottom > innerHeight)) return 'the edge of the window'
    // A ring at the very top of a page has the page’s own edge.
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
    for (const x of [left - ring, left + 2, (left + right) / 2, right - 2, right + ring])
      for (const y of [top - ring, top + 2, (top + bottom) / 2, bottom - 2, bottom + ring]) {
        const over: Element | undefined = document
          .elementsFromPoint(x, y)
          .find((it) => focus.contains(it) || paints(it))
        if (!over || over.contains(focus) || focus.contains(over)) continue
        // What is higher than the room that is kept free goes on under the bar at the window's foot.
        const fits = box.height <= innerHeight - above - below
        if (!fits && y > innerHeight - below && floats(over)) continue
        const isOnRing = x < left || x > right || y < top || y > bottom
        // Round it stand its neighbours; only what floats over the page lies on its ring.
        if (isOnRing && !floats(over)) continue
        if (over.closest('label')?.control === focus) continue
        // A link that goes on in the next line has corners that are not its own.
        if (!isOnRing && focus.getClientRects().length > 1 && !floats(over)) continue
        return `${over.tagName} "${over.textContent.slice(0, 30)}" at ${Math.round(x)}, ${Math.round(y)}`
      }
  }
  return ''

  /** Not so what only takes presses, as the unseen padding of a short word. */
  function paints(element: Element): boolean {
    const { backgroundColor, backgroundImage } = getComputedStyle(element)
    const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none'
    return !isClear || element.matches('img, video, svg, input, select')
  }

  /** Not so what stands lower than the focus itself, as a bar under a skip link. */
  function floats(element: Element): boolean {
    for (let it: Element | null = element; it && !it.contains(focus); it = it.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(it).position)) return level(it) >= level(focus)
    return false
  }

  function level(element: Element | null): number {
    return element ? Number(getComputedStyle(element).zIndex) || 0 : 0
  }
}
