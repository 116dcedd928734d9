// Of Playwright itself: in ours a page must say nothing, and here it says that it refused what came.
import { expect, test } from '@playwright/test'
import { reference } from './test.ts'

for (const name of ['main', 'rolldown-runtime', 'frameworks'])
  test(`a ${name} file that is not what was built does not run, and the page reads on`, async ({
    page,
  }) => {
    await page.route(`**/assets/${name}-*.js`, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${await response.text()};globalThis.altered = true` })
    })
    const refused = page.waitForEvent('console', (it) => it.text().includes('integrity'))
    await page.goto(reference)
    await page.mouse.move(3, 3)
    await page.mouse.move(4, 4)
    await refused
    expect(await page.evaluate(() => 'altered' in globalThis)).toBe(false)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Heritage' }).first().click()
    await expect(page).toHaveURL('/en/topics/heritage/')
  })
