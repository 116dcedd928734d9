import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

for (const colorScheme of ['light', 'dark'] as const)
  test(`S12: with reduced motion nothing moves, whatever is followed and opened, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme })
    const moved = await watchMotion(page)
    await walk(page)
    expect(await moved()).toEqual([])
  })

test('S12: what moves is found where something does', async ({ page }) => {
  const moved = await watchMotion(page)
  await walk(page)
  // A disclosure’s arrow turns for those who did not ask for stillness.
  expect(await moved()).not.toEqual([])
})

test('S12: no video plays, plays again or starts by itself', async ({ page }) => {
  for (const address of [reference, '/en/stories/built-to-last/', '/en/']) {
    await open(page, address)
    await expect(
      page.locator('video[autoplay], video[loop], marquee, img[src$=".gif"]'),
    ).toHaveCount(0)
    const playing = await page
      .locator('video')
      .evaluateAll((all) => all.filter((it) => it instanceof HTMLVideoElement && !it.paused).length)
    expect(playing).toBe(0)
  }
})

/** Through everything that opens, is followed and grows. */
async function walk(page: Page): Promise<void> {
  await open(page, '/en/')
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (const transcript of await page.getByText('Transcript').all()) await transcript.click()
  await page.getByRole('link', { name: 'Skip next section: Top story' }).press('Enter')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Show more stories' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'more stories' })).toBeAttached()
  await page.setViewportSize({ width: 390, height: 800 })
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.keyboard.press('Escape')
  await page.goBack()
  // Where focus goes is R3's.
  await expect(page.getByRole('link', { name: 'Stone that outlasts empires' })).toBeVisible()
}

/** Looks at every frame for animations, transitions and a page that glides instead of jumping. */
async function watchMotion(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved = new Set<string>()
    Object.assign(window, { moved })
    const look = () => {
      for (const animation of document.getAnimations()) {
        const duration = animation.effect?.getComputedTiming().duration
        if (animation.playState === 'running' && Number(duration) > 0)
          moved.add(animation.constructor.name)
      }
      if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth')
        moved.add('a page that glides')
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    document.addEventListener('transitionrun', (event) => moved.add(event.propertyName))
    document.addEventListener('animationstart', (event) => moved.add(event.animationName))
  })
  return () => page.evaluate(() => [...(window as unknown as { moved: Set<string> }).moved])
}
