import { expect, open } from './test.ts'
import type { Locator, Page } from './test.ts'

export const animals = '/en/stories/four-animals-of-the-north/'
export const tooth = '/en/stories/the-tooth-that-listens/'

/** The first video of a page: what surrounds its player, the player, and what it tells of itself. */
export function firstVideo(page: Page) {
  const video = page.locator('video').first()
  const tell = <T>(read: (player: HTMLVideoElement) => T) => video.evaluate(read)
  return {
    video,
    time: () => tell((it) => it.currentTime),
    paused: () => tell((it) => it.paused),
    tell,
  }
}

/** Opens a story and plays its first video, until its time moves and its settings are there. */
export async function watch(page: Page, address: string, play = 'Play') {
  await open(page, address)
  const first = firstVideo(page)
  await page.getByRole('button', { name: play }).first().click()
  await expect.poll(first.time).toBeGreaterThan(0.1)
  await expect(page.getByRole('combobox').first()).toBeVisible()
  return first
}

/** Goes on with Tab until this has focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused({ timeout: 100 })
  }).toPass({ intervals: [0], timeout: 10_000 })
}
