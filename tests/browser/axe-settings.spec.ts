import { findings } from './axe.ts'
import { prefers } from './reading.ts'
import { expect, open, reference, test } from './test.ts'

for (const address of ['/en/settings/', '/ar/settings/'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      test(`S15: axe finds nothing on ${address}, ${colorScheme}, ${width} px`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        await open(page, address)
        expect(await findings(page)).toEqual([])
      })

for (const colours of ['contrast', 'two-white', 'two-sepia', 'two-yellow', 'two-blue'])
  test(`S15: axe finds nothing on a story with its settings open, ${colours}`, async ({ page }) => {
    await prefers(page, { colours, space: 'wide', links: 'underlined', letters: 'wide' })
    await open(page, reference)
    expect(await findings(page)).toEqual([])
    await page.getByRole('group', { name: 'This story' }).getByRole('link').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
