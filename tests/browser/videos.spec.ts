import { expect, idle, followToReference, open, reference, test } from './test.ts'

test('row 12: a video plays in place when asked, with captions in the page’s language', async ({
  page,
}) => {
  await open(page, reference)
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  const video = section.locator('video')
  await section.getByRole('button', { name: 'Play' }).click()
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime))
    .toBeGreaterThan(0.2)
  await expect(video).toBeFocused()
  await expect(video).toHaveAccessibleName('Built to last, 28 seconds')
  expect(
    await video.evaluate((player: HTMLVideoElement) =>
      [...player.textTracks].filter((it) => it.mode === 'showing').map((it) => it.language),
    ),
  ).toEqual(['en'])
})

test('captions of a story that was gone to are fetched with its video, not before', async ({
  page,
}) => {
  await followToReference(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.vtt')) asked.push(new URL(request.url()).pathname)
  })
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  const play = section.getByRole('button', { name: 'Play' })
  await play.scrollIntoViewIfNeeded()
  await idle(page)
  expect(asked).toEqual([])
  await play.click()
  await expect.poll(() => asked).toEqual(['/edition/media/videos/stone-structures.en.vtt'])
  await expect
    .poll(() =>
      section
        .locator('video')
        .evaluate((player: HTMLVideoElement) => player.textTracks[0]?.activeCues?.length),
    )
    .toBe(1)
})
