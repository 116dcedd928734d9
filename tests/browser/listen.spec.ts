import { axeFindings, bringAxe } from './axe.ts'
import { test } from './speech.ts'
import { expect as patient, open, reference } from './test.ts'
import type { Page } from './test.ts'

// A voice takes its time, and a busy machine more.
const expect = patient.configure({ timeout: 20_000 })
test.setTimeout(90_000)
const listen = (page: Page) => page.getByRole('button', { name: 'Listen', exact: true })
const bar = (page: Page) => page.getByRole('group', { name: 'Listen', exact: true })
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true })
const isSpeaking = (page: Page) => page.evaluate(() => speechSynthesis.speaking)

/** The words that are marked as spoken. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(' | '))

async function listening(page: Page, address = reference, name = 'Listen'): Promise<void> {
  await open(page, address)
  await page.getByRole('button', { name, exact: true }).click()
  await expect.poll(() => isSpeaking(page)).toBe(true)
}

test('a story is read from its headline on; the sentence that is spoken is marked, then the next', async ({
  page,
}) => {
  await open(page, reference)
  await listen(page).click()
  // At once: a headline is soon said.
  await expect.poll(() => marked(page)).toBe('Stone that outlasts empires')
  await expect(button(page, 'Pause')).toBeFocused()
  await expect.poll(() => marked(page)).toMatch(/^An aqueduct.*ordered them\.$/)
  await expect.poll(() => marked(page)).toMatch(/^Their builders.*water\.$/)
})

test('it pauses and goes on with the same sentence, and leads on by paragraphs', async ({
  page,
}) => {
  await listening(page)
  await button(page, 'Next paragraph').click()
  await expect.poll(() => marked(page)).toMatch(/^An aqueduct/)
  await button(page, 'Pause').click()
  await expect.poll(() => isSpeaking(page)).toBe(false)
  await button(page, 'Play').press('Enter')
  await expect.poll(() => isSpeaking(page)).toBe(true)
  expect(await marked(page)).toMatch(/^An aqueduct/)
  await button(page, 'Next paragraph').press('Enter')
  // Neither the note on a correction is passed over nor the byline read.
  await expect.poll(() => marked(page)).toBe('Correction')
  await expect(button(page, 'Next paragraph')).toBeFocused()
})

test('it can be stopped, which gives focus back', async ({ page }) => {
  await listening(page)
  await button(page, 'Stop').press('Enter')
  await expect(bar(page)).toHaveCount(0)
  await expect(listen(page)).toBeFocused()
  expect(await isSpeaking(page)).toBe(false)
  expect(await marked(page)).toBe('')
})

test('speed and voice are kept for the next story', async ({ page }) => {
  await listening(page)
  await bar(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.5×')
  const voice = bar(page).getByRole('combobox', { name: 'Voice' })
  await voice.selectOption({ index: 1 })
  const chosen = await voice.inputValue()
  await expect.poll(() => isSpeaking(page)).toBe(true)
  await listening(page, '/en/stories/leave-the-public-clock-alone/')
  await expect(bar(page).getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5')
  await expect(voice).toHaveValue(chosen)
})

test('it falls silent when a video plays, and when the reader leaves', async ({ page }) => {
  await listening(page)
  await page
    .locator('video')
    .first()
    .evaluate((it: HTMLVideoElement) => it.play())
  await expect(button(page, 'Play')).toBeVisible()
  expect(await isSpeaking(page)).toBe(false)
  await button(page, 'Play').click()
  await expect.poll(() => isSpeaking(page)).toBe(true)
  expect(
    await page
      .locator('video')
      .first()
      .evaluate((it: HTMLVideoElement) => it.paused),
  ).toBe(true)
  await page.getByRole('link', { name: 'Heritage', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Heritage' })).toBeFocused()
  await expect(bar(page)).toHaveCount(0)
  expect(await isSpeaking(page)).toBe(false)
})

test('the place is kept in sight of a reader who follows it, not of one who has gone elsewhere', async ({
  page,
}) => {
  await listening(page)
  const next = button(page, 'Next paragraph')
  for (let paragraph = 0; paragraph < 6; paragraph++) await next.click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const gone = await page.evaluate(() => scrollY)
  const before = await marked(page)
  await next.click()
  await expect.poll(() => marked(page)).not.toBe(before)
  expect(await page.evaluate(() => scrollY)).toBe(gone)
})

test('in Arabic a voice of that language speaks', async ({ page }) => {
  await open(page, '/ar/stories/stone-that-outlasts-empires/')
  await page.getByRole('button', { name: 'استمع', exact: true }).click()
  await expect.poll(() => marked(page)).toBe('حجارة أبقى من الإمبراطوريات')
  const voices = page.getByRole('combobox', { name: 'الصوت' })
  if (await voices.count()) await expect(voices.locator('option').first()).toContainText('Arabic')
})

test('nothing of it is loaded before it is wanted', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, reference)
  await expect(listen(page)).toBeVisible()
  expect(asked.filter((url) => /listen/.test(url))).toEqual([])
  await listen(page).click()
  await expect(bar(page)).toBeVisible()
  expect(asked.filter((url) => /listen-bar/.test(url))).not.toEqual([])
})

for (const [width, height] of [
  [320, 640],
  [1280, 800],
] as const)
  test(`the bar fits ${width} px, is found without fault, and covers nothing that has focus`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await listening(page)
    await bringAxe(page)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const { y = 0 } = (await bar(page).boundingBox()) ?? {}
    expect(y).toBeGreaterThan(height * 0.7)
    await expectNothingCovered(page, y)
  })

test('a voice that fails makes the bar higher: it says so, and covers nothing that has focus either', async ({
  page,
}) => {
  await page.addInitScript(() => {
    speechSynthesis.speak = (words) => queueMicrotask(() => words.dispatchEvent(new Event('error')))
  })
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, reference)
  await listen(page).click()
  await expect(bar(page).getByRole('alert')).toContainText('This voice does not speak now.')
  const { y = 0 } = (await bar(page).boundingBox()) ?? {}
  await expectNothingCovered(page, y)
})

/** Puts each link of the story under the bar's upper edge, where least is missing for it to be seen, and gives it focus. */
async function expectNothingCovered(page: Page, edge: number): Promise<void> {
  for (const link of await page.getByRole('main').getByRole('link').all()) {
    await link.evaluate(
      (it, end) => scrollBy({ top: it.getBoundingClientRect().bottom - end, behavior: 'instant' }),
      edge + 10,
    )
    await link.focus()
    const box = await link.boundingBox()
    if (box) expect(box.y + box.height).toBeLessThanOrEqual(edge)
  }
}
