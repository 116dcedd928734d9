import { expect, open, reference, test } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

for (const width of [320, 390, 768, 992, 1280, 1440])
  test(`S9: row 17: at ${width} px nothing scrolls sideways and the text keeps its measure`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page, reference)
    const paragraph = page.getByText('In 1737 Jean-Jacques Rousseau breakfasted')
    await expect(paragraph).toBeVisible()
    await expect(page.getByRole('region', { name: 'More stories' })).toBeVisible()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
    const { width: measure, size } = await paragraph.evaluate((it) => ({
      width: it.getBoundingClientRect().width,
      size: Number.parseFloat(getComputedStyle(it).fontSize),
    }))
    expect(measure / size).toBeLessThanOrEqual(29.6)
  })

test('S9: a word of 5,000 letters and a list of 200 break nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.route('**/edition/en/latest/1.json', async (route) => {
    const list = (await (await route.fetch()).json()) as {
      items: { id: string; headline: string }[]
    }
    const [first] = list.items
    if (!first) throw new Error('there is no story to multiply')
    const items = Array.from({ length: 200 }, (_, index) => ({
      ...first,
      id: `story-${index}`,
      headline: index === 0 ? 'o'.repeat(5000) : `Story ${index}`,
    }))
    await route.fulfill({ json: { ...list, items, pages: 1, total: 200 } })
  })
  await open(page, '/en/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Latest' }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('on paper a story is its text: no menus, sections or players, and addresses after links', async ({
  page,
}) => {
  await open(page, reference)
  await expect(page.getByRole('contentinfo')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('In 1737 Jean-Jacques Rousseau')).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'More stories' })).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  const film = page.getByRole('region', { name: 'Related video: Built to last' })
  await expect(film.getByRole('heading', { name: 'Built to last' })).toBeVisible()
  // Its frame takes no paper.
  expect((await film.boundingBox())?.height).toBeLessThan(250)
  const address = await page
    .getByRole('link', { name: 'UNESCO’s World Heritage List' })
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(address).toContain('https://whc.unesco.org/')
})
