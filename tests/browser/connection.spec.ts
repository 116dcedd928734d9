import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

test('E2: that the network went and came is said once each, politely, and moves nothing', async ({
  page,
  context,
}) => {
  await open(page, reference)
  const link = page.getByRole('link', { name: 'UNESCO’s World Heritage List' })
  await link.focus()
  await heard(page)
  const status = page.getByRole('status').filter({ hasText: /line/ })
  await context.setOffline(true)
  await expect(status).toHaveText('You are offline. What has been loaded can still be read.')
  await expect(link).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await context.setOffline(false)
  await expect(status).toHaveText('You are online again.')
  await expect(page.getByRole('status').filter({ hasText: /line/ })).toHaveCount(1)
  await expect(link).toBeFocused()
})

test('what is said beside a page goes on in the language of the next one', async ({
  page,
  context,
}) => {
  await open(page, '/en/')
  const status = (words: string) => page.getByRole('status').filter({ hasText: words })
  await heard(page)
  await context.setOffline(true)
  await expect(status('You are offline.')).toBeVisible()
  await context.setOffline(false)
  await expect(status('You are online again.')).toBeVisible()
  await page.getByRole('navigation', { name: 'Language' }).getByRole('button').click()
  await page.getByRole('link', { name: 'Deutsch' }).first().click()
  await expect(page).toHaveURL('/de/')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(status('You are online again.')).toHaveCount(0)
  await context.setOffline(true)
  await expect(status('Keine Verbindung.')).toBeVisible()
})

/** What hears of the network comes when the browser has nothing else to do. */
async function heard(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/en.keeping-')),
  )
}
