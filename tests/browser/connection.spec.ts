import { expect, open, reference, test } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

test('E2: that the network went and came is said once each, politely, and moves nothing', async ({
  page,
  context,
}) => {
  await open(page, reference)
  const link = page.getByRole('link', { name: 'UNESCO’s World Heritage List' })
  await link.focus()
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
