import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

/** A reader who comes back to the tab two minutes later. */
async function comeBackLater(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 120_000)
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
}

/** The same, and meanwhile a new app was put there. */
async function comeBackAfterDeploy(page: Page): Promise<void> {
  await page.route('**/edition/site.json', async (route) => {
    const response = await route.fetch()
    const site = (await response.json()) as object
    await route.fulfill({ response, json: { ...site, app: '/assets/main-newer.js' } })
  })
  await comeBackLater(page)
}

test('E5: a new version is offered, and takes neither focus nor page', async ({ page }) => {
  await open(page, reference)
  const link = page.getByRole('link', { name: 'UNESCO’s World Heritage List' })
  await link.focus()
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  await comeBackAfterDeploy(page)
  const status = page.getByRole('status').filter({ hasText: 'There is a new version' })
  await expect(status).toHaveCount(1)
  await expect(link).toBeFocused()
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true)

  await status.getByRole('link', { name: 'Load it' }).press('Enter')
  await page.waitForFunction(() => !('isSame' in window))
  await expect(page).toHaveURL(reference)
})

test('E5: an edition that is only written anew is no new version', async ({ page }) => {
  await open(page, reference)
  const read = page.waitForResponse('**/edition/site.json')
  await comeBackLater(page)
  await read
  await expect(page.getByText('There is a new version')).toHaveCount(0)
})
