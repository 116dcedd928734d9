import { axeFindings, bringAxe, findings } from './axe.ts'
import { pagesIn } from './kinds.ts'
import { looks, setStyle } from './looks.ts'
import { expect, open, reference, test } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

for (const { name, show } of pagesIn('en', 'ar'))
  test(`S4, S5, S13, S15, A6: axe finds nothing, in any colours, at 320 and 1280 px: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await show(page)
    await bringAxe(page)
    for (const [look, use] of looks) {
      await use(page)
      expect(await axeFindings(page), look).toEqual([])
    }
  })

test('S15: axe finds nothing with everything open that can be opened', async ({ page }) => {
  await open(page, reference)
  for (const transcript of await page.getByText('Transcript').all()) await transcript.click()
  await page.getByRole('button', { name: 'English' }).click()
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 800 })
  await page.getByRole('button', { name: 'Menu' }).click()
  expect(await findings(page)).toEqual([])
})

test('S4, S13, S15: axe finds what is wrong where something is', async ({ page }) => {
  await page.goto(reference)
  await page.getByRole('main').evaluate((main) => {
    main.append(document.createElement('button'))
    main.parentElement?.append('Outside of every landmark')
  })
  // 5.3:1 on paper: enough for AA, not for AAA.
  await setStyle(page, 'article p { color: #6b6b6b !important }')
  const rules = (await findings(page)).map((it) => it.replace(/:.*/s, ''))
  expect(rules).toContain('button-name')
  expect(rules).toContain('region')
  expect(rules).toContain('color-contrast-enhanced')
})
