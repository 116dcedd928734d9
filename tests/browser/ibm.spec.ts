import { bringIbm, ibmFindings } from './ibm.ts'
import { pagesIn } from './kinds.ts'
import { looks } from './looks.ts'
import { expect, open, reference, test } from './test.ts'

test.use({ expectedConsole: /Failed to load resource/ })

for (const { name, show } of pagesIn('en', 'ar'))
  test(`S4, S5, S15, A6: IBM’s engine finds nothing, in any colours, at 320 and 1280 px: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await show(page)
    await bringIbm(page)
    for (const [look, use] of looks) {
      await use(page)
      expect(await ibmFindings(page), look).toEqual([])
    }
  })

test('S4, S15: IBM’s engine finds what is wrong where something is', async ({ page }) => {
  await open(page, reference)
  await bringIbm(page)
  await page.getByRole('main').evaluate((main) => {
    const stop = document.createElement('div')
    stop.tabIndex = 0
    stop.textContent = 'A stop that says nothing of what it is'
    const stray = document.createElement('p')
    stray.textContent = 'Outside of every landmark'
    main.append(stop)
    main.before(stray)
  })
  const rules = (await ibmFindings(page)).map((it) => it.replace(/:.*/s, ''))
  expect(rules).toContain('element_tabbable_role_valid')
  expect(rules).toContain('aria_content_in_landmark')
})
