import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

const dance = '/en/stories/a-dance-for-the-ear/'
const title = 'How a bee gives directions, read aloud'

const player = (page: Page) => page.locator('audio')
const time = (page: Page) => player(page).evaluate((it: HTMLAudioElement) => it.currentTime)
const isPaused = (page: Page) => player(page).evaluate((it: HTMLAudioElement) => it.paused)
const chapters = (page: Page) => page.getByRole('list', { name: `Chapters of ${title}` })

test('V1: a recording is called by title and spoken duration; nothing plays or is fetched by itself', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\.mp3$|player/.test(request.url())) asked.push(request.url())
  })
  await open(page, dance)
  expect(await isPaused(page)).toBe(true)
  await expect(player(page)).toHaveAccessibleName(`${title}, 3 minutes 25 seconds`)
  expect(asked).toEqual([])
})

test('V2: a chapter plays from its moment, by Enter and by click', async ({ page }) => {
  await open(page, dance)
  const links = chapters(page).getByRole('link')
  await expect(links).toHaveText([/The dance$/, /Reading a dance$/, /Proof and practice$/])
  await links.nth(1).press('Enter')
  await expect.poll(() => time(page)).toBeGreaterThan(65)
  await links.nth(2).click()
  await expect.poll(() => time(page)).toBeGreaterThan(134)
  await expect(page).toHaveURL(dance)
})

test('V4: each sentence of the transcript leads to its moment, and the one that is said is marked', async ({
  page,
}) => {
  await open(page, dance)
  await page.getByText('Transcript', { exact: false }).first().click()
  const line = page.getByRole('button', { name: /Karl von Frisch/ })
  await line.press('Enter')
  await expect.poll(() => isPaused(page)).toBe(false)
  await expect(line).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('link', { name: /Download captions/ })).toBeVisible()
})

test('"Listen" plays the recording of a story that has one, in its own player', async ({
  page,
}) => {
  await open(page, dance)
  await page.getByRole('button', { name: 'Listen', exact: true }).press('Enter')
  await expect.poll(() => time(page)).toBeGreaterThan(0)
  await expect(player(page)).toBeFocused()
  await expect(player(page)).toBeInViewport()
})

test('there is no "Listen" where a story has no recording and the browser no voice', async ({
  page,
}) => {
  await open(page, reference)
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0)
  await expect(page.getByRole('button', { name: 'Listen', exact: true })).toHaveCount(0)
})

test('speed can be chosen; captions, which nothing is shown on, cannot', async ({ page }) => {
  await open(page, dance)
  await chapters(page).getByRole('link').first().click()
  const settings = page.getByRole('group', { name: `Player settings: ${title}` })
  await settings.getByRole('combobox', { name: 'Speed' }).selectOption('1.5×')
  expect(await player(page).evaluate((it: HTMLAudioElement) => it.playbackRate)).toBe(1.5)
  await expect(settings.getByRole('combobox')).toHaveCount(1)
})

test('a long recording goes on from where it was left, and from the beginning when asked', async ({
  page,
}) => {
  await open(page, dance)
  await chapters(page).getByRole('link').nth(1).click()
  await expect.poll(() => time(page)).toBeGreaterThan(66)
  await player(page).evaluate((it: HTMLAudioElement) => it.pause())
  const left = Math.floor(await time(page)) - 60
  const desk = page.waitForResponse(/player-desk-/)
  await open(page, dance)
  await player(page).focus()
  await (await desk).finished()
  await player(page).evaluate((it: HTMLAudioElement) => it.play())
  await expect(page.getByText(`Goes on from 1:0${left}`)).toBeVisible()
  await expect.poll(() => time(page)).toBeGreaterThan(65)
  await page.getByRole('button', { name: 'From the beginning' }).click()
  await expect.poll(() => time(page)).toBeLessThan(10)
  await expect(page.getByText('Goes on from')).toHaveCount(0)
})

test.describe('a missing file', () => {
  test.use({ expectedConsole: /Failed to load resource/ })

  test('V7: a recording that cannot play says so, beside its transcript and its file', async ({
    page,
  }) => {
    await page.route('**/*.mp3', (route) => route.fulfill({ status: 404 }))
    await open(page, dance)
    await chapters(page).getByRole('link').first().click()
    const why = page.getByRole('group', { name: /This recording cannot play here/ })
    await expect(why).toBeVisible()
    await expect(page.getByRole('link', { name: /Download MPEG/ })).toBeVisible()
    await expect(page.getByText('Transcript', { exact: false }).first()).toBeVisible()
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a recording has the browser’s player, chapters that lead into the file, and its transcript', async ({
    page,
  }) => {
    await page.goto(dance)
    await expect(player(page)).toHaveAttribute('controls')
    await expect(chapters(page).getByRole('link').nth(1)).toHaveAttribute('href', /\.mp3#t=65/)
    await page.getByText('Transcript', { exact: false }).first().click()
    await expect(page.getByText('She stops, loops back to where she began')).toBeVisible()
  })
})
