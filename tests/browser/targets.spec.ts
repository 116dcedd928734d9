import { pagesIn } from './kinds.ts'
import { expect, test } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

for (const { name, show } of pagesIn('en', 'ar'))
  test(`S8: everything pressed is at least 44 px high and wide, in running text 24: ${name}`, async ({
    page,
  }) => {
    await show(page)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const { count, small } = await page.evaluate(measureTargets)
      expect(count).toBeGreaterThan(2)
      expect(small, `${width} px`).toEqual([])
    }
  })

test('S8: what opens from the masthead is as large', async ({ page }) => {
  const [front] = pagesIn('en')
  await front?.show(page)
  for (const [width, button] of [
    [1280, 'English'],
    [390, 'Menu'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.getByRole('banner').getByRole('button', { name: button }).click()
    expect((await page.evaluate(measureTargets)).small).toEqual([])
  }
})

/** How far from the middle of each target one can press and still hit it; runs in the page. */
function measureTargets(): { count: number; small: string[] } {
  const pressed = 'a[href], button, input, select, summary, textarea, [role="option"]'
  const top = document.querySelector('dialog:modal, :popover-open') ?? document
  const all = [...top.querySelectorAll(pressed)].filter(
    (it) => it.checkVisibility() && !isUnseen(it) && !it.matches('[tabindex="-1"]:not([role])'),
  )
  const small = all.flatMap((it) => {
    // The label of a box is pressed in its place.
    const label = it instanceof HTMLInputElement ? it.labels?.[0] : undefined
    const [width, height] = extent(it, label?.contains(it) ? label : it)
    // Whole pixels are tried: of a target between two of them the one at its edge is lost.
    const least = isInText(it) ? 23 : 43
    // One in a text is as long as its words are (2.5.8); no line is made higher for it.
    const enough = height >= least && (isInText(it) || width >= least)
    const words = (it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 40)
    return enough ? [] : [`${it.tagName} "${words}": ${width} × ${height}`]
  })
  return { count: all.length, small }

  /** Seen only while it has focus. */
  function isUnseen(it: Element): boolean {
    return getComputedStyle(it).clipPath.startsWith('inset(50%')
  }

  /** One among words of its own line. */
  function isInText(it: Element): boolean {
    if (it.tagName !== 'A' || getComputedStyle(it).display !== 'inline') return false
    const around = it.closest('p, li, figcaption, td, th, dd, small, caption')
    return around !== null && around.textContent.trim() !== it.textContent.trim()
  }

  function extent(it: Element, area: Element): [number, number] {
    area.scrollIntoView({ block: 'center', behavior: 'instant' })
    const [box] = [...it.getClientRects()].toSorted((a, b) => b.width - a.width)
    if (!box) return [0, 0]
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const hits = (dx: number, dy: number) => {
      const hit = document.elementFromPoint(x + dx, y + dy)
      return hit !== null && (area.contains(hit) || hit.closest(pressed) === it)
    }
    const reach = (dx: number, dy: number) => {
      let far = 0
      while (far < 60 && hits(dx * (far + 1), dy * (far + 1))) far++
      return far
    }
    if (!hits(0, 0)) return [0, 0]
    return [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1]
  }
}
