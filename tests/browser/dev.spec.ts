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
