import { pagesIn } from './kinds.ts'
import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

for (const { name, show } of pagesIn('en', 'ar'))
  test(`S3: one banner, one main, one contentinfo; navs and regions have names of their own: ${name}`, async ({
    page,
  }) => {
    await show(page)
    // Behind a dialog the page is inert; it is looked at as it stands there again.
    if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape')
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(role)).toHaveCount(1)
    const names = await landmarkNames(page)
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((it, index) => !it || names.indexOf(it) !== index)).toEqual([])
  })

for (const lang of ['de', 'ar'] as const)
  test(`S3: no landmark, button or mark keeps its English name on a page in ${lang}`, async ({
    page,
  }) => {
    for (const path of ['', 'stories/stone-that-outlasts-empires/', 'latest/', 'search/']) {
      await open(page, `/en/${path}`)
      const english = new Set(await interfaceNames(page))
      await open(page, `/${lang}/${path}`)
      const names = await interfaceNames(page)
      expect(names.length).toBeGreaterThan(5)
      expect(names.filter((name) => english.has(name))).toEqual([])
    }
  })

for (const [address, lang, dir] of [
  [reference, 'en', 'ltr'],
  ['/de/', 'de', 'ltr'],
  ['/ar/latest/', 'ar', 'rtl'],
] as const)
  test(`S14: ${address} says that it is in ${lang}, and runs ${dir}`, async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
  })

test('S14: right to left the page is mirrored: what is at the start in English is at the start in Arabic', async ({
  page,
}) => {
  const inEnglish = await starts(page, '/en/stories/stone-that-outlasts-empires/')
  const inArabic = await starts(page, '/ar/stories/stone-that-outlasts-empires/')
  expect(Object.keys(inEnglish)).toHaveLength(7)
  for (const [part, start] of Object.entries(inEnglish))
    expect(Math.abs((inArabic[part] ?? -99) - start), part).toBeLessThanOrEqual(2)
})

/** How far the parts of a story stand from the side of the window where its lines begin. */
async function starts(page: Page, address: string): Promise<Record<string, number>> {
  await open(page, address)
  await expect(page.getByRole('contentinfo')).toBeVisible()
  return page.evaluate(() => {
    const parts = {
      wordmark: 'header a',
      topic: 'header nav ul a',
      headline: 'h1',
      byline: 'article div:has(> p time)',
      caption: 'article figcaption',
      text: 'article div > p',
      footer: 'footer h2',
    }
    const isRight = document.documentElement.dir === 'rtl'
    return Object.fromEntries(
      Object.entries(parts).map(([part, selector]) => {
        const box = document.querySelector(selector)?.getBoundingClientRect()
        if (!box) throw new Error(`There is no ${part}`)
        return [part, isRight ? document.documentElement.clientWidth - box.right : box.left]
      }),
    )
  })
}

/** The names of all navs and regions, as they are heard. */
async function landmarkNames(page: Page): Promise<string[]> {
  const names: string[] = []
  for (const role of ['navigation', 'region', 'complementary'] as const)
    for (const landmark of await page.getByRole(role).all()) names.push(await nameOf(landmark))
  return names
}

/** What the reader’s own words are on a page: names of landmarks, lists and groups, skip links, end marks, buttons. */
async function interfaceNames(page: Page): Promise<string[]> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  return page.evaluate(() =>
    [
      ...[...document.querySelectorAll('nav[aria-label], [role][aria-label], ul[aria-label]')].map(
        (it) => it.getAttribute('aria-label') ?? '',
      ),
      ...[...document.querySelectorAll('a[href^="#"], [id^="end-"], button')].map((it) =>
        it.textContent.trim(),
      ),
      ...[...document.querySelectorAll('nav[aria-labelledby]')].map(
        (it) =>
          document.getElementById(it.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
      ),
    ].filter(Boolean),
  )
}

async function nameOf(landmark: ReturnType<Page['locator']>): Promise<string> {
  return landmark.evaluate((it) => {
    const by = it.getAttribute('aria-labelledby')
    return (by ? document.getElementById(by)?.textContent : it.getAttribute('aria-label')) ?? ''
  })
}
