import { pagesIn, pagesOf } from './kinds.ts'
import { setStyle } from './looks.ts'
import { expect, open, reference, test } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

for (const { name, show } of pagesIn('en', 'ar'))
  test(`A1: below 62rem all stands in the order in which it is read: ${name}`, async ({ page }) => {
    await show(page)
    for (const width of [390, 768, 980]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(outOfOrder), `${width} px`).toEqual([])
    }
  })

/** What the look draws elsewhere than it is read, on a wide screen: the later thing, then what it is drawn before. */
const exceptions = [
  // Byline and dates hang in the margin beside the first line of the text.
  'the picture before the byline',
  // The caption hangs in the margin at the foot of its picture, and so begins the line.
  'the caption before the picture',
  // Every second section of the front page is mirrored.
  'a list of stories before a large story',
]

for (const lang of ['en', 'ar'] as const)
  test(`A1: at 1280 px only what is listed here is drawn elsewhere than it is read, ${lang}`, async ({
    page,
  }) => {
    const found = new Set<string>()
    for (const { show } of pagesOf(['a story', 'the front page', 'the latest'], lang)) {
      await show(page)
      for (const it of await page.evaluate(outOfOrder)) found.add(it)
    }
    expect([...found].filter((it) => !exceptions.includes(it))).toEqual([])
    if (lang === 'en') expect(found.size).toBe(exceptions.length)
  })

test('A1: what the test for the order finds, it finds', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 })
  await open(page, reference)
  await page.getByRole('heading', { level: 1 }).evaluate((it) => {
    it.parentElement?.append(it)
  })
  await page
    .getByRole('article')
    .first()
    .evaluate((it) => {
      it.append(...[...it.children].toReversed())
    })
  await setStyle(page, 'article { display: flex !important; flex-direction: column-reverse }')
  expect((await page.evaluate(outOfOrder)).length).toBeGreaterThan(3)
})

/**
 * Each thing of the page's main part that is drawn above, or in its line before, what is read just before it. A teaser
 * is one thing: that its topic is drawn above its headline is L2's exception. Runs in the page.
 */
function outOfOrder(): string[] {
  const main = document.querySelector('main')
  if (!main) throw new Error('There is no main part')
  const teaser = '[data-shape], li:has(h2 > a, h3 > a), li:has(> a ~ time)'
  const isRight = document.documentElement.dir === 'rtl'
  const things = [...main.querySelectorAll('*')].filter(
    (it) =>
      // A sheet lies over the page, not in it.
      !it.closest('dialog') &&
      it.checkVisibility() &&
      !isUnseen(it) &&
      (isTeaser(it) || (!inTeaser(it) && (isDrawn(it) || hasText(it)))),
  )
  return things.slice(1).flatMap((thing, index) => {
    const before = things[index]
    // A link in a sentence may stand in two lines: its last one is what the next thing comes after.
    const [one, other] = [[...(before?.getClientRects() ?? [])].at(-1), thing.getClientRects()[0]]
    if (!one || !other || before?.contains(thing)) return []
    const isNextColumn = isRight ? other.right <= one.left + 2 : other.left >= one.right - 2
    const isAbove = other.bottom <= one.top + 2 && !(isNextColumn && !thing.closest('article'))
    // Large type is drawn over more than its line: what shares a quarter of its height stands beside it.
    const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
    const sameLine = shared > Math.min(one.height, other.height) / 4
    const comesFirst = isRight ? other.left >= one.right - 2 : other.right <= one.left + 2
    return isAbove || (sameLine && comesFirst)
      ? [`${nameOf(thing)} before ${before ? nameOf(before) : ''}`]
      : []
  })

  function isTeaser(it: Element): boolean {
    return it.matches(teaser)
  }
  function inTeaser(it: Element): boolean {
    return it.closest(teaser) !== null
  }
  function isDrawn(it: Element): boolean {
    return it.matches('img, video, input, select, hr')
  }
  function hasText(it: Element): boolean {
    return [...it.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
  }
  function isUnseen(it: Element): boolean {
    const { width, height } = it.getBoundingClientRect()
    const cut = it.closest('[class]')
    return width < 2 || height < 2 || (cut !== null && getComputedStyle(cut).clipPath !== 'none')
  }
  function nameOf(it: Element): string {
    if (it.matches('ul[data-shape]')) return 'a list of stories'
    if (it.matches('[data-shape]')) return 'a large story'
    if (it.matches('img')) return 'the picture'
    if (it.closest('figcaption')) return 'the caption'
    if (it.closest('div:has(> p > time)')) return 'the byline'
    const words = (isTeaser(it) ? it.querySelector('a') : it)?.textContent.trim().slice(0, 40)
    return `${it.tagName.toLowerCase()} "${words}"`
  }
}
