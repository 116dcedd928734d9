import { prefers } from './reading.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: `http://localhost:${Number(process.env['TEST_PORT'] ?? 4199) + 2}` })

test('while it is being written, the reader shows the edition and goes from story to story', async ({
  page,
}) => {
  // What Vite has to compile first takes its time.
  test.setTimeout(90_000)
  await page.goto('/de/')
  const link = page.getByRole('link', { name: 'Wie eine Biene den Weg weist' }).first()
  await expect(link).toBeVisible({ timeout: 60_000 })
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('Wie eine Biene den Weg weist – Landmark')
})

test('while it is being written, keys and their dialogs work under React’s double effects', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto('/en/latest/')
  const stories = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')
  await expect(stories.first()).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('j')
  await expect(stories.first()).toBeFocused({ timeout: 60_000 })
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expect(stories.first()).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('keyboard')
  await page.keyboard.press('Enter')
  await expect(keys.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(stories.first()).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Space' })).toBeFocused()
})

test('R8: under React’s double effects focus and place are kept: a followed link, a grown list, Back', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto('/en/latest/')
  const headlines = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headlines).toHaveCount(10, { timeout: 60_000 })
  await page.getByRole('link', { name: 'Show more stories' }).click()
  await expect(headlines).toHaveCount(20)
  await expect(headlines.nth(10).getByRole('link')).toBeFocused()
  await expect(page.getByText('10 more stories, 20 of 30')).toHaveCount(1)
  const link = headlines.nth(12).getByRole('link')
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const related = page.getByRole('region', { name: 'Related stories' }).getByRole('link').last()
  await related.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(related).toBeFocused()
  await page.goBack()
  await expect(headlines).toHaveCount(20)
  await expect(link).toBeFocused()
})

test('while it is being written, settings are there at once and can be changed', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await prefers(page, { size: '150' })
  await page.goto('/en/settings/')
  await expect(page.locator('html')).toHaveCSS('font-size', '24px')
  const dark = page.getByRole('radio', { name: 'Dark', exact: true })
  await dark.check({ timeout: 60_000 })
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect(dark).toBeFocused()
})
