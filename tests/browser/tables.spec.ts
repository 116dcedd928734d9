import { expect, open, reference, test } from './test.ts'

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
