import { answer, expect, followToReference, open, reference, test } from './test.ts'
import type { Page } from './test.ts'
import { animals, firstVideo, watch } from './videos.ts'

test.use({ expectedConsole: /Failed to load resource|net::ERR/ })

const files = '/edition/media/videos/northern-animals.{mp4,webm}'
const reason = (page: Page, text: string | RegExp) => page.getByRole('group', { name: text })

/** Goes to the reference story, of whose first video the edition says something else. */
async function followTo(page: Page, change: (story: string) => string): Promise<void> {
  await page.route('**/edition/en/stories/stone-that-outlasts-empires.json', async (route) =>
    route.fulfill({ body: change(await (await route.fetch()).text()) }),
  )
  await followToReference(page)
  await page
    .getByRole('region', { name: 'Related video: Built to last' })
    .getByRole('button', { name: 'Play' })
    .click()
}

for (const [lang, words, again, link, transcript] of [
  [
    'en',
    /^This video cannot play here. Its file is missing/,
    'Try again',
    'Download MP4 (1.3 MB)',
    'Transcript',
  ],
  ['ar', /^لا يمكن تشغيل هذا الفيديو هنا/, 'حاول مرة أخرى', /نزِّل MP4/, 'النص المكتوب'],
] as const)
  test(`V7: in ${lang} a missing file: focus is on the reason, then come a way to try again and the file`, async ({
    page,
  }) => {
    await answer(page, files, { status: 404 })
    await open(page, `/${lang}/stories/the-tooth-that-listens/`)
    const { video } = firstVideo(page)
    const play = page
      .locator('button')
      .filter({ has: page.locator('time, svg') })
      .last()
    await page.getByRole('button', { name: lang === 'en' ? /^Play / : /^شغِّل/ }).press('Enter')
    await expect(reason(page, words)).toBeFocused()
    await expect(play).toBeAttached()
    await expect(video).toHaveCount(0)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: again })).toBeFocused()
    await page.keyboard.press('Tab')
    const file = page.getByRole('link', { name: link })
    await expect(file).toBeFocused()
    await expect(file).toHaveAttribute('href', /northern-animals\.mp4$/)
    await page.keyboard.press('Tab')
    const summary = page.locator('summary').filter({ hasText: transcript })
    await expect(summary).toBeFocused()
    await page.keyboard.press('Enter')
    // Lines that could lead nowhere are text.
    await expect(page.locator('details li').first()).toBeVisible()
    await expect(page.locator('details').getByRole('button')).toHaveCount(0)
  })

test('V7: a file that is there again plays when tried again', async ({ page }) => {
  await answer(page, files, { status: 404 })
  await open(page, animals)
  await page.getByRole('button', { name: 'Play' }).press('Enter')
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  await page.unroute(`**${files}`)
  await again.press('Enter')
  const { video, time } = firstVideo(page)
  await expect.poll(time).toBeGreaterThan(0.1)
  await expect(video).toBeFocused()
})

test('V7: a file that is no video: whoever is elsewhere by then is told, and left there', async ({
  page,
}) => {
  const held = Promise.withResolvers<void>()
  await page.route(`**${files}`, async (route) => {
    await held.promise
    await route.fulfill({ contentType: 'video/mp4', body: 'no video' })
  })
  await open(page, animals)
  await page.getByRole('button', { name: 'Play' }).press('Enter')
  const elsewhere = page.getByRole('contentinfo').getByRole('link').first()
  await elsewhere.focus()
  held.resolve()
  await expect(page.getByRole('status').filter({ hasText: 'cannot play' })).toHaveText(
    /^Animals of the north: This video cannot play here/,
  )
  await expect(elsewhere).toBeFocused()
})

test('V7: begun from a line of its transcript, the reason takes the focus that the line loses', async ({
  page,
}) => {
  await answer(page, files, { status: 404 })
  await open(page, animals)
  await page.getByText('Transcript').click()
  await page.getByRole('button', { name: /Moose are the largest/ }).press('Enter')
  await expect(reason(page, 'This video cannot play here.')).toBeFocused()
})

test('V7: formats that the browser does not read are named', async ({ page }) => {
  await followTo(page, (story) =>
    story.replaceAll('video/mp4', 'video/x-old').replaceAll('video/webm', 'video/x-older'),
  )
  await expect(reason(page, 'This browser does not read X-OLD, X-OLDER.')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
})

test('V7: a format that the browser does not read is told of where the words for it cannot be had', async ({
  page,
}) => {
  await answer(page, '/assets/player-desk-*.js', 'nothing')
  await followTo(page, (story) =>
    story.replaceAll('video/mp4', 'video/x-old').replaceAll('video/webm', 'video/x-older'),
  )
  await expect(page.getByRole('alert')).toContainText('Built to last could not be loaded.')
})

test('V7: a video without any file says so', async ({ page }) => {
  await followTo(page, (story) =>
    story.replaceAll(/"sources":\[[^\]]*\.mp4[^\]]*\]/g, '"sources":[]'),
  )
  await expect(reason(page, 'It has no file that could be played.')).toBeFocused()
})

test('V7: a file that is damaged in its middle says so where it breaks', async ({ page }) => {
  await page.route(`**${files}`, async (route) => {
    const body = await (await route.fetch({ headers: {} })).body()
    body.fill(0x5a, Math.floor(body.length / 8))
    await route.fulfill({ contentType: 'video/mp4', body })
  })
  await open(page, animals)
  await page.getByRole('button', { name: 'Play' }).press('Enter')
  await expect(reason(page, 'The file is damaged.')).toBeFocused({ timeout: 20_000 })
})

test('V7: offline it is said that the device is, and the video plays once it is back', async ({
  page,
  context,
}) => {
  await open(page, animals)
  const play = page.getByRole('button', { name: 'Play' })
  const words = page.waitForResponse(/\.player-/)
  await play.focus()
  await (await words).finished()
  await context.setOffline(true)
  await play.press('Enter')
  await expect(reason(page, 'This device is offline.')).toBeFocused()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect.poll(firstVideo(page).time).toBeGreaterThan(0.1)
})

test('V7: where nothing at all can be had any more, that is said, beside a link to the file', async ({
  page,
}) => {
  await answer(page, '/assets/player-desk-*.js', 'nothing')
  await answer(page, files, 'nothing')
  await open(page, animals)
  await page.getByRole('button', { name: 'Play' }).press('Enter')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Animals of the north could not be loaded.')
  await expect(alert.getByRole('link', { name: 'northern-animals.mp4' })).toBeVisible()
  await expect(firstVideo(page).video).toBeFocused()
  await expect(page.getByText('Transcript')).toBeVisible()
})

test('a video plays on where only its settings cannot be loaded, and nothing is complained of', async ({
  page,
}) => {
  await answer(page, '/assets/player-desk-*.js', 'nothing')
  await open(page, animals)
  await page.getByRole('button', { name: 'Play' }).press('Enter')
  await expect.poll(firstVideo(page).time).toBeGreaterThan(0.1)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('V7: one video that cannot play leaves the other as it was', async ({ page }) => {
  await answer(page, '/edition/media/videos/where-the-stone-came-from.{mp4,webm}', { status: 404 })
  const { paused } = await watch(page, reference)
  const other = page.getByRole('region', { name: 'Related video: Where the stone came from' })
  await other.getByRole('button', { name: 'Play' }).click()
  await expect(other.getByText('This video cannot play here.').first()).toBeVisible()
  expect(await paused()).toBe(true)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('V7: a video that cannot play has its poster, its transcript, its file and no claim about the browser', async ({
    page,
  }) => {
    await answer(page, files, { status: 404 })
    await page.goto(animals)
    await expect(firstVideo(page).video).toHaveAttribute('poster', /\.avif$/)
    await page.getByText('Transcript').click()
    await expect(page.getByText('Moose are the largest deer')).toBeVisible()
    const file = page.getByRole('link', { name: 'northern-animals.mp4' })
    await expect(file).toHaveAttribute('href', '/edition/media/videos/northern-animals.mp4')
    await expect(page.getByText(/does not support/)).toHaveCount(0)
  })
})
