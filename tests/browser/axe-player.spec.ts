import { findings } from './axe.ts'
import { answer, expect, open, test } from './test.ts'
import { watch } from './videos.ts'

test.use({ expectedConsole: /Failed to load resource/ })

for (const [address, play] of [
  ['/en/stories/the-tooth-that-listens/', 'Play'],
  ['/ar/stories/the-tooth-that-listens/', 'شغِّل'],
] as const)
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on a player that plays, its transcript open: ${address}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 900 })
      await watch(page, address, play)
      await page.locator('main summary').first().click()
      await expect(page.locator('details button').first()).toBeVisible()
      expect(await findings(page)).toEqual([])
    })

    test(`axe finds nothing on a video that cannot play: ${address}, ${colorScheme}`, async ({
      page,
    }) => {
      await answer(page, '/edition/media/videos/*.{mp4,webm}', { status: 404 })
      await page.emulateMedia({ colorScheme })
      await open(page, address)
      await page.getByRole('button', { name: play }).click()
      await expect(page.locator('video')).toHaveCount(0)
      expect(await findings(page)).toEqual([])
    })
  }
