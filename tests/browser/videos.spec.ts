import { expect, idle, followToReference, open, reference, saveData, test } from './test.ts'
import { animals, firstVideo, tabTo, tooth, watch } from './videos.ts'

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
  await expect
    .poll(() =>
      video.evaluate((player: HTMLVideoElement) =>
        [...player.textTracks].filter((it) => it.mode === 'showing').map((it) => it.language),
      ),
    )
    .toEqual(['en'])
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

for (const [lang, name] of [
  ['en', 'Animals of the north, 25 seconds'],
  ['ar', /^حيوانات الشمال، /],
] as const)
  test(`V1: in ${lang} a video is called by title and spoken duration; nothing plays or is fetched by itself`, async ({
    page,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (/\.(mp4|webm)$|player/.test(request.url())) asked.push(request.url())
    })
    await open(page, lang === 'en' ? animals : '/ar/stories/the-tooth-that-listens/')
    const { video, tell } = firstVideo(page)
    await expect(video).toHaveAccessibleName(name)
    await video.scrollIntoViewIfNeeded()
    await idle(page)
    expect(await tell((it) => [it.paused, it.autoplay, it.readyState])).toEqual([true, false, 0])
    expect(asked).toEqual([])
  })

test('V2: every control is reached with the keyboard, the browser’s and ours', async ({ page }) => {
  await open(page, animals)
  const { video, paused, time, tell } = firstVideo(page)
  await page.getByRole('button', { name: 'Play' }).press('Enter')
  await expect(video).toBeFocused()
  await expect.poll(time).toBeGreaterThan(0.1)
  // The browser's own: pause, then volume, then mute.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect.poll(paused).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => tell((it) => it.muted)).toBe(true)
  const settings = page.getByRole('group', { name: 'Player settings: Animals of the north' })
  const volume = settings.getByRole('slider', { name: 'Volume' })
  await expect(volume).toHaveAttribute('aria-valuetext', '0 percent')
  await tabTo(page, settings.getByRole('combobox', { name: 'Captions' }))
  await page.keyboard.press('Tab')
  await expect(settings.getByRole('combobox', { name: 'Speed' })).toBeFocused()
  await page.keyboard.type('1.5')
  await expect.poll(() => tell((it) => it.playbackRate)).toBe(1.5)
  await page.keyboard.press('Tab')
  await expect(volume).toBeFocused()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowUp')
  await expect(volume).toHaveAttribute('aria-valuetext', '15 percent')
  expect(await tell((it) => [it.muted, it.volume])).toEqual([false, 0.15])
  await page.keyboard.press('Tab')
  await expect(settings.getByRole('checkbox', { name: /^Audio description/ })).toBeFocused()
})

test('V2: time and volume are told to assistive technology', async ({ page }) => {
  await watch(page, animals)
  const session = await page.context().newCDPSession(page)
  const told = async () => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as Tree
    return nodes
      .filter((node) => node.role?.value === 'slider')
      .map((node) => `${node.name?.value}: ${Math.floor(Number(node.value?.value))}`)
      .join('\n')
  }
  const video = page.locator('video').first()
  await expect
    .poll(() => video.evaluate((it: HTMLVideoElement) => it.currentTime))
    .toBeGreaterThan(1)
  // While it plays, the browser's own controls go after a while.
  await video.evaluate((it: HTMLVideoElement) => it.pause())
  await expect.poll(told).toMatch(/^video time scrubber: [1-9]/m)
  const volume = page.getByRole('slider', { name: 'Volume' })
  await volume.fill('40')
  await expect.poll(told).toMatch(/^Volume: 40$/m)
  // As it is said, not as it is counted.
  await expect(volume).toHaveAttribute('aria-valuetext', '40 percent')
})

type Told = { value: string }
type Tree = { nodes: { role?: Told; name?: Told; value?: Told }[] }

for (const [lang, play] of [
  ['en', 'Play'],
  ['ar', 'شغِّل'],
] as const)
  test(`V6: in ${lang} single keys do nothing in the player, and its keys nothing outside`, async ({
    page,
  }) => {
    await saveData(page)
    const { video, tell, time } = await watch(
      page,
      `/${lang}/stories/the-tooth-that-listens/`,
      play,
    )
    await page.evaluate(() => {
      const taken: string[] = []
      Object.assign(globalThis, { taken })
      addEventListener('keydown', (event) => {
        if (event.defaultPrevented) taken.push(event.key)
      })
    })
    const settings = page.getByRole('group').filter({ has: page.getByRole('slider') })
    for (const part of [video, settings.getByRole('slider'), settings.getByRole('checkbox')]) {
      await part.focus()
      for (const key of ['h', 'm', 'k', 'j', 't', 's', '?']) await page.keyboard.press(key)
      await expect(part).toBeFocused()
    }
    expect(await tell((it) => [it.paused, it.muted])).toEqual([false, false])
    await page.getByRole('contentinfo').getByRole('link').first().focus()
    const before = await time()
    for (const key of ['h', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Home', ' '])
      await page.keyboard.press(key)
    expect(await tell((it) => [it.paused, it.muted, it.volume])).toEqual([false, false, 1])
    expect(await time()).toBeGreaterThanOrEqual(before)
    expect(await page.evaluate(() => (globalThis as unknown as { taken: string[] }).taken)).toEqual(
      [],
    )
  })

test('a player that has focus when the page wakes keeps it, and its controls', async ({ page }) => {
  await page.goto(animals)
  const { video } = firstVideo(page)
  await video.focus()
  await page.waitForFunction(() => performance.getEntriesByName('landmark-awake').length > 0)
  await expect(page.getByRole('combobox', { name: 'Captions' })).toBeVisible()
  await expect(video).toBeFocused()
  await expect(video).toHaveAttribute('controls')
})

test('starting one video pauses the other', async ({ page }) => {
  const { paused } = await watch(page, reference)
  const other = page.getByRole('region', { name: 'Related video: Where the stone came from' })
  await other.getByRole('button', { name: 'Play' }).click()
  await expect.poll(paused).toBe(true)
  await expect
    .poll(() => other.locator('video').evaluate((it: HTMLVideoElement) => it.currentTime))
    .toBeGreaterThan(0.1)
})

test('a video that was left takes its captions with it', async ({ page }) => {
  const { video } = await watch(page, tooth)
  const left = await video.elementHandle()
  await page.getByRole('banner').getByRole('link', { name: 'Landmark' }).click()
  await expect(page).toHaveURL('/en/')
  await expect
    .poll(() => left?.evaluate((it) => [it.isConnected, it.querySelectorAll('track').length]))
    .toEqual([false, 0])
})

for (const [width, address, play] of [
  [320, animals, 'Play'],
  [320, '/ar/stories/the-tooth-that-listens/', 'شغِّل'],
  [1280, animals, 'Play'],
] as const)
  test(`S8, S9: at ${width} px the settings of ${address} are 44 px high, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await watch(page, address, play)
    await page
      .locator('summary')
      .filter({ hasText: /Transcript|النص/ })
      .first()
      .click()
    const settings = page.getByRole('group').filter({ has: page.getByRole('slider') })
    const targets = settings.locator('label, select').or(page.locator('details button'))
    expect(await targets.count()).toBeGreaterThan(8)
    for (const target of await targets.all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
