import { test } from './faults.ts'
import { expect } from './test.ts'
import type { Page } from './test.ts'

// The browser tells of the connection that was cut.
test.use({ expectedConsole: /Failed to load resource|Did not find element/ })

const story = '/en/stories/stone-that-outlasts-empires/'
const whole = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Stone that outlasts empires' })).toBeVisible()

/** What stands below a page that did not come whole, drawn by style: a browser that still waits for its end runs nothing else. */
async function note(page: Page): Promise<string> {
  const browser = await page.context().newCDPSession(page)
  const expression = `(({ content, opacity }) => opacity === '1' ? content : '')(
    getComputedStyle(document.documentElement, '::after'))`
  const { result } = await browser.send('Runtime.evaluate', { expression })
  return String(result.value)
}

for (const [way, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const)
  test.describe(way, () => {
    test.use({ javaScriptEnabled })
    test('below a page whose server is gone in the middle of its text stands that it is not whole', async ({
      page,
      site,
    }) => {
      test.setTimeout(60_000)
      site.fault(story, { cut: 45_000 })
      await page.goto(`${site.origin}${story}`, { waitUntil: 'commit' })
      await expect
        .poll(() => note(page), { timeout: 25_000 })
        .toBe('"This page has not come whole. Load it again."')
      site.mend()
      await page.goto(`${site.origin}${story}`)
      await whole(page)
      expect(await note(page)).toBe('none')
    })
  })

for (const [where, cut] of [
  ['head', 1_500],
  ['style', 20_000],
] as const)
  test(`a page whose server is gone in the middle of its ${where}, of which nothing is to be seen, is loaded again`, async ({
    page,
    site,
  }) => {
    test.setTimeout(60_000)
    site.fault(story, { cut })
    await page.goto(`${site.origin}${story}`, { waitUntil: 'commit' })
    site.mend()
    await expect.poll(() => site.asked(story).length, { timeout: 40_000 }).toBe(2)
    await whole(page)
  })
