import { longTable } from '#tests/fixtures/every-block.ts'
import { withBody } from './kinds.ts'
import { expect, open, reference, test } from './test.ts'
import type { Locator } from './test.ts'

test('A6: a wide table has a caption, and scrolls by keyboard where it is wider than the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, reference)
  const scroller = page.getByRole('region').filter({ has: page.getByRole('table') })
  const table = scroller.getByRole('table')
  await expect(table).toHaveAccessibleName(/\w+ \w+/)
  await expect(scroller).toHaveAccessibleName((await table.locator('caption').textContent()) ?? '')
  const across = () => scroller.evaluate((it) => it.scrollLeft)
  expect(await scroller.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true)
  await scroller.focus()
  await expect(scroller).toBeFocused()
  expect(await across()).toBe(0)
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight')
  await expect.poll(across).toBeGreaterThan(50)
})

test('A6: every table of the edition has a caption, and names its rows and columns', async ({
  page,
}) => {
  for (const story of [
    'stone-that-outlasts-empires',
    'thirty-six-columns',
    'why-a-cable-grows-old',
  ]) {
    await page.goto(`/en/stories/${story}/`)
    for (const table of await page.getByRole('table').all()) {
      await expect(table.locator('caption')).toHaveText(/\S/)
      expect(await table.getByRole('columnheader').count()).toBeGreaterThan(1)
      expect(await table.getByRole('rowheader').count()).toBeGreaterThan(1)
    }
    await expect(page.getByRole('table').first()).toBeVisible()
  }
})

for (const lang of ['en', 'ar'])
  test(`A6: in ${lang} a table higher than the window scrolls by keyboard below the names of its columns`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 500 })
    await open(page, `/${lang}/stories/stone-that-outlasts-empires/`)
    await withBody(page, [longTable])
    const scroller = page.getByRole('region', { name: 'Walls by their length' })
    const column = scroller.getByRole('columnheader', { name: 'Years of building' })
    const top = async (it: Locator) => (await it.boundingBox())?.y ?? NaN
    const below = async () => (await top(column)) - (await top(scroller))
    await scroller.focus()
    await expect(scroller).toBeFocused()
    // Below the caption, as long as nothing is scrolled.
    expect(await below()).toBeGreaterThan(20)
    await page.keyboard.press('End')
    await expect(scroller.getByRole('rowheader', { name: 'Wall 20' })).toBeInViewport()
    await expect.poll(below).toBeLessThan(1)
    await expect(column).toBeInViewport({ ratio: 1 })
  })

test('on paper a table is there to its last row', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 })
  await open(page, reference)
  await withBody(page, [longTable])
  const table = page.getByRole('table', { name: 'Walls by their length' })
  await expect(table).toBeVisible()
  const isWhole = () =>
    table.evaluate((it) => it.parentElement?.scrollHeight === it.parentElement?.clientHeight)
  expect(await isWhole()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await isWhole()).toBe(true)
})
