import { pagesIn } from './kinds.ts'
import { setStyle, wideFaces } from './looks.ts'
import { expect, test } from './test.ts'
import { sideways, unreadable } from './text-geometry.ts'

test.use({ expectedConsole: /Failed to load resource/ })

/** A telephone, a window of 1280 by 1024 px at 400 %, and wider ones. */
const windows = [
  { width: 320, height: 800 },
  { width: 320, height: 256 },
  { width: 768, height: 800 },
  { width: 1280, height: 800 },
]
const spacing = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`
const twice = 'html { font-size: 200% !important; }'

for (const { name, show } of pagesIn('en', 'de', 'ar')) {
  test(`S9: nothing scrolls sideways at 320 px and at 400 %, and no text is cut off: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await show(page)
    for (const size of windows) {
      await page.setViewportSize(size)
      expect(await page.evaluate(sideways)).toEqual([])
      expect(await page.evaluate(unreadable)).toEqual([])
    }
  })

  test(`S10: text spacing and text of 200 % cut nothing off: ${name}`, async ({ page }) => {
    await show(page)
    for (const [style, widths] of [
      [spacing, [1280, 320]],
      [twice, [1280, 390, 320]],
      [twice + wideFaces, [1280, 320]],
    ] as const) {
      await setStyle(page, style)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        const found = (await page.evaluate(unreadable)).filter(
          // Six wide letters of a headline are wider than a telephone then, unless the edition's face has come.
          (it) => !(style.startsWith(twice) && width === 320 && it.includes('of a headline')),
        )
        expect([...(await page.evaluate(sideways)), ...found], `${width} px, ${style}`).toEqual([])
      }
    }
  })
}
