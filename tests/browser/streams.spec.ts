import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'
import { firstVideo, watch } from './videos.ts'

const port = Number(process.env['TEST_PORT'] ?? 4199)
const pieces = '/en/stories/pieces/'
const usual = `http://localhost:${port}`

test.use({ baseURL: `http://localhost:${port + 4}` })

/** What a page has asked for, of the script that brings streams, playlists and their pieces. */
function heard(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/stream-.*\.js$|\.(m3u8|ts|m4s)$/.test(pathname)) asked.push(pathname)
  })
  return asked
}

const script = expect.stringMatching(/\/assets\/stream-.*\.js$/)
const captionsShown = (it: HTMLVideoElement) =>
  [...it.textTracks].filter(({ mode, activeCues }) => mode === 'showing' && activeCues?.length)
    .length

test('a stream that the browser reads plays in place, with captions, and no script for it is asked for', async ({
  page,
}) => {
  const asked = heard(page)
  await open(page, pieces)
  expect(asked).toEqual([])
  const { tell } = await watch(page, pieces)
  expect(await tell((it) => it.currentSrc)).toMatch(/\/in-pieces\.m3u8$/)
  await expect.poll(() => tell(captionsShown)).toBe(1)
  expect(asked).not.toContainEqual(script)
})

test('of a stream and a file the browser plays the one that it chooses, and is not interfered with', async ({
  page,
}) => {
  const asked = heard(page)
  const { tell } = await watch(page, '/en/stories/either/')
  // By the newsroom's order, but this Chromium sometimes passes over a stream while it reads a page.
  expect(await tell((it) => it.currentSrc)).toMatch(/\/either\.(m3u8|mp4)$/)
  expect(asked).not.toContainEqual(script)
})

test('picture in picture takes a film out of the page and gives it back', async ({ page }) => {
  const { tell } = await watch(page, pieces)
  await tell((it) => it.requestPictureInPicture().then(() => undefined))
  expect(await tell((it) => document.pictureInPictureElement === it)).toBe(true)
  await page.evaluate(() => document.exitPictureInPicture())
  await expect.poll(() => page.evaluate(() => document.pictureInPictureElement)).toBe(null)
})

test('pages may play what a script brings in editions that have streams, and in no other', async ({
  request,
}) => {
  const policyOf = async (address: string) =>
    (await request.get(address)).headers()['content-security-policy']?.split('; ') ?? []
  expect(await policyOf(pieces)).toContain("media-src 'self' blob:")
  expect(await policyOf(usual + reference)).toContain("media-src 'self'")
  const playlist = await request.get('/edition/media/videos/in-pieces.m3u8')
  expect(playlist.headers()['content-type']).toBe('application/vnd.apple.mpegurl')
})

test.describe('in a browser that reads no HLS', () => {
  test.beforeEach(({ page }) =>
    // This Chromium does; what it says of itself is all that pages go by.
    page.addInitScript(() => {
      const all = HTMLMediaElement.prototype
      // As the platform has it.
      const own = Object.getOwnPropertyDescriptor(all, 'canPlayType')?.value as Told
      all.canPlayType = function told(type) {
        return /mpegurl/i.test(type) ? '' : own.call(this, type)
      }
    }),
  )

  test('a script brings the stream once it is to play: it goes on, can be sought, and has its captions', async ({
    page,
  }) => {
    const asked = heard(page)
    await open(page, pieces)
    const play = page.getByRole('button', { name: 'Play' })
    const desk = page.waitForResponse(/player-desk-/)
    await play.focus()
    await desk
    expect(asked).toEqual([])
    await play.press('Enter')
    const { video, time, tell } = firstVideo(page)
    await expect.poll(() => tell((it) => it.currentSrc)).toMatch(/^blob:/)
    await expect.poll(time).toBeGreaterThan(0.2)
    await expect(video).toBeFocused()
    await expect.poll(() => tell(captionsShown)).toBe(1)
    expect(asked.filter((it) => it.endsWith('.js'))).toEqual([script])
    await tell((it) => {
      it.currentTime = 18
    })
    await expect.poll(time).toBeGreaterThan(18.2)
    expect(await tell((it) => [it.paused, Math.round(it.duration)])).toEqual([false, 25])
  })

  test('a voice that is a stream of its own is heard', async ({ page }) => {
    const { tell } = await watch(page, '/en/stories/apart/')
    await expect.poll(() => tell((it) => it.currentSrc)).toMatch(/^blob:/)
    await expect
      .poll(() => tell((it) => (it as Decoding).webkitAudioDecodedByteCount))
      .toBeGreaterThan(1_000)
  })

  test('its described version goes on at the same part, and what was seen is let go of', async ({
    page,
  }) => {
    const { time, tell } = await watch(page, pieces)
    await expect.poll(() => tell((it) => it.currentSrc)).toMatch(/^blob:/)
    await tell((it) => {
      it.currentTime = 12
    })
    await expect.poll(time).toBeGreaterThan(12.1)
    const seen = await tell((it) => it.currentSrc)
    await page.getByRole('checkbox', { name: /^Audio description/ }).check()
    await expect.poll(() => tell((it) => Math.round(it.duration))).toBe(45)
    await expect.poll(time).toBeGreaterThan(21)
    await expect.poll(() => tell((it) => it.paused)).toBe(false)
    expect(await tell((it) => it.currentSrc)).not.toBe(seen)
  })

  test('a line of the transcript plays from its moment before anything else was pressed', async ({
    page,
  }) => {
    await open(page, pieces)
    await page.getByText('Transcript').first().click()
    const line = page.locator('details').first().getByRole('button').last()
    await line.press('Enter')
    const { time, tell } = firstVideo(page)
    await expect.poll(() => tell((it) => it.currentSrc)).toMatch(/^blob:/)
    await expect.poll(time).toBeGreaterThan(15)
  })

  test('a recording that is heard plays too', async ({ page }) => {
    await open(page, pieces)
    const sound = page.locator('audio')
    await sound.evaluate((it: HTMLAudioElement) => it.play().catch(() => undefined))
    await expect
      .poll(() => sound.evaluate((it: HTMLAudioElement) => it.currentSrc))
      .toMatch(/^blob:/)
    await expect
      .poll(() => sound.evaluate((it: HTMLAudioElement) => it.currentTime))
      .toBeGreaterThan(0.2)
  })

  test('a stream that was left asks for nothing more', async ({ page }) => {
    const { video, tell } = await watch(page, pieces)
    await expect.poll(() => tell((it) => it.currentSrc)).toMatch(/^blob:/)
    const left = await video.elementHandle()
    await page.getByRole('banner').getByRole('link', { name: 'Landmark' }).click()
    await expect(page).toHaveURL('/en/')
    await expect
      .poll(() => left?.evaluate((it) => [it.isConnected, it.hasAttribute('src')]))
      .toEqual([false, false])
  })

  test.describe('what goes wrong', () => {
    test.use({ expectedConsole: /Failed to load resource|net::ERR/ })
    const reason = (page: Page, text: string | RegExp) => page.getByRole('group', { name: text })

    test('V7: a script that cannot be had is a connection that broke; tried again, the stream plays', async ({
      page,
    }) => {
      const lost = '**/assets/stream-*.js'
      await page.route(lost, (route) => route.abort('connectionfailed'))
      await open(page, pieces)
      await page.getByRole('button', { name: 'Play' }).press('Enter')
      await expect(reason(page, 'The connection broke while it was loading.')).toBeFocused()
      await page.unroute(lost)
      await page.getByRole('button', { name: 'Try again' }).press('Enter')
      await expect.poll(firstVideo(page).time).toBeGreaterThan(0.2)
    })

    test('V7: a playlist that is missing says so, and offers no file where there is none to take away', async ({
      page,
    }) => {
      await page.route('**/in-pieces.m3u8', (route) => route.fulfill({ status: 404 }))
      await open(page, pieces)
      await page.getByRole('button', { name: 'Play' }).press('Enter')
      await expect(reason(page, 'Its file is missing or damaged')).toBeFocused()
      await expect(page.getByRole('link', { name: /Download/ })).toHaveCount(0)
    })

    test('V7: a piece that is no film says so', async ({ page }) => {
      await page.route('**/in-pieces0.ts', (route) => route.fulfill({ body: 'no film' }))
      await open(page, pieces)
      await page.getByRole('button', { name: 'Play' }).press('Enter')
      await expect(reason(page, 'The file is damaged.')).toBeFocused({ timeout: 20_000 })
    })
  })
})

type Told = (type: string) => CanPlayTypeResult
type Decoding = HTMLVideoElement & { webkitAudioDecodedByteCount: number }

test.describe('in the demo edition, which has no streams', () => {
  test.use({ baseURL: usual })

  test('playing a film asks for no script of streams', async ({ page }) => {
    const asked = heard(page)
    await watch(page, reference)
    expect(asked).toEqual([])
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a stream stands in the browser’s own player', async ({ page }) => {
    await page.goto(pieces)
    const { video } = firstVideo(page)
    await expect(video).toHaveAttribute('controls')
    await expect(video.locator('source')).toHaveAttribute('src', /\/in-pieces\.m3u8$/)
  })
})
