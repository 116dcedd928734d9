import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'
import { animals, firstVideo, tooth, watch } from './videos.ts'

/** What the first video's captions say now, and in which language. */
function shown(page: Page) {
  return firstVideo(page).tell((it) =>
    [...it.textTracks]
      .filter(({ mode }) => mode === 'showing')
      .map(({ language, activeCues }) => [
        language,
        [...(activeCues ?? [])].map((cue) => (cue as VTTCue).text).join(' '),
      ]),
  )
}

/** What is said in its third second stays, however slow the machine. */
async function held(page: Page): Promise<void> {
  await firstVideo(page).tell((it) => {
    it.pause()
    it.currentTime = 2
  })
}

const captions = (page: Page) => page.getByRole('combobox', { name: 'Captions' })

test('V3: captions appear in the edition’s language, in another, and not at all', async ({
  page,
}) => {
  await watch(page, animals)
  await held(page)
  await expect.poll(() => shown(page)).toEqual([['en', expect.stringContaining('Polar bears')]])
  await expect(captions(page).getByRole('option')).toHaveText([
    'Off',
    'English',
    'Deutsch',
    'español',
    'العربية',
  ])
  await captions(page).selectOption('Deutsch')
  await expect.poll(() => shown(page)).toEqual([['de', expect.stringContaining('Eisbären')]])
  await captions(page).selectOption('Off')
  await expect.poll(() => shown(page)).toEqual([])
})

test('V3: a language of captions is remembered after a reload, on another story, in another edition', async ({
  page,
}) => {
  await watch(page, animals)
  await captions(page).selectOption('español')
  for (const address of [animals, tooth]) {
    await watch(page, address)
    await held(page)
    await expect.poll(() => shown(page)).toEqual([['es', expect.stringContaining('osos')]])
    await expect(captions(page)).toHaveText(/español/)
  }
  await watch(page, '/ar/stories/the-tooth-that-listens/', 'شغِّل')
  await held(page)
  await expect.poll(() => shown(page)).toEqual([['es', expect.stringContaining('osos')]])
})

test('V3: a language of captions that is chosen stays when the browser adds one of its own just then', async ({
  page,
}) => {
  const { tell } = await watch(page, animals)
  await held(page)
  await expect.poll(() => shown(page)).toHaveLength(1)
  await tell((it) => {
    const select = [...document.querySelectorAll('select')].find((one) => one.value === '0')
    const spanish = [...(select?.options ?? [])].find(({ text }) => text === 'español')
    if (!select || !spanish) throw new Error('There is no choice of captions.')
    select.value = spanish.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    for (const track of it.textTracks) if (track.language === 'en') track.mode = 'showing'
  })
  await expect.poll(() => shown(page)).toEqual([['es', expect.stringContaining('osos')]])
  await expect(captions(page)).toHaveText(/español/)
})

test('V3: captions switched off by the browser’s own control stay off', async ({ page }) => {
  const { tell } = await watch(page, animals)
  await expect.poll(() => shown(page)).toHaveLength(1)
  await tell((it) => {
    for (const track of it.textTracks) track.mode = 'disabled'
  })
  await expect(captions(page)).toHaveValue('-1')
  await watch(page, tooth)
  await expect(captions(page)).toHaveValue('-1')
  expect(await shown(page)).toEqual([])
})

test('V3: in Arabic the first captions are Arabic', async ({ page }) => {
  await watch(page, '/ar/stories/the-tooth-that-listens/', 'شغِّل')
  await held(page)
  await expect.poll(() => shown(page)).toEqual([['ar', expect.stringContaining('القطبية')]])
})

for (const [lang, address, name, line, minutes] of [
  ['en', animals, 'Transcript', /^0:12 ?Moose are the largest deer/, 12],
  ['ar', '/ar/stories/the-tooth-that-listens/', 'النص المكتوب', /^0:12/, 12],
] as const)
  test(`V4: in ${lang} a line of the transcript plays from its moment, by Enter and by click`, async ({
    page,
  }) => {
    await open(page, address)
    const { time, paused } = firstVideo(page)
    const transcript = page.getByRole('group').filter({ hasText: name }).first()
    await transcript.locator('summary').press('Enter')
    const third = transcript.getByRole('button', { name: line })
    await third.press('Enter')
    await expect.poll(time).toBeGreaterThan(minutes)
    expect(await paused()).toBe(false)
    await expect(third).toBeFocused()
    await expect(third).toHaveAttribute('aria-current', 'true')
    await expect(transcript.locator('[aria-current]')).toHaveCount(1)
    await expect(transcript.locator('[aria-live], [role=status]')).toHaveCount(0)
    await transcript.getByRole('button').nth(1).click()
    await expect.poll(time).toBeLessThan(9)
    await expect(transcript.locator('[aria-current]')).toHaveText(/^0:06/)
    const file = transcript.getByRole('link', { name: 'WebVTT' })
    await expect(file).toHaveAttribute('href', new RegExp(`northern-animals\\.${lang}\\.vtt$`))
  })

test('V5: the described version is chosen, at the same moment, with its own captions and transcript', async ({
  page,
}) => {
  const { tell, time, paused } = await watch(page, animals)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '2×' })
  await tell((it) => {
    it.currentTime = 13
  })
  const choice = page.getByRole('checkbox', { name: 'Audio description (English)' })
  await choice.press('Space')
  await expect(choice).toBeChecked()
  await expect(choice).toBeFocused()
  await expect.poll(() => tell((it) => it.currentSrc)).toContain('.described.')
  // 13 seconds of 25 are 23 of 45.
  await expect.poll(time).toBeGreaterThan(22)
  expect(await time()).toBeLessThan(30)
  expect([await paused(), await tell((it) => it.playbackRate)]).toEqual([false, 2])
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '1×' })
  await page.getByText('Transcript').click()
  await page.getByRole('button', { name: /Dark, speckled whales/ }).click()
  await expect
    .poll(() => shown(page))
    .toEqual([['en', expect.stringContaining('[Dark, speckled whales')]])
  await choice.uncheck()
  await expect.poll(() => tell((it) => it.currentSrc)).not.toContain('.described.')
  await expect(page.getByRole('button', { name: /speckled whales/ })).toHaveCount(0)
})

test('V5: descriptions that are text are told by a status, once they are chosen', async ({
  page,
}) => {
  await page.route('**/edition/en/stories/stone-that-outlasts-empires.json', async (route) => {
    const story = await (await route.fetch()).text()
    const track = `{"kind":"descriptions","srclang":"en","label":"Seen","url":"/edition/media/videos/seen.vtt"},`
    await route.fulfill({ body: story.replace('"tracks":[', `"tracks":[${track}`) })
  })
  await page.route('**/seen.vtt', (route) =>
    route.fulfill({
      contentType: 'text/vtt',
      body: 'WEBVTT\n\n00:00.000 --> 00:20.000\nThree rows of arches\n',
    }),
  )
  await open(page, '/en/')
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  await section.getByRole('button', { name: 'Play' }).click()
  const choice = section.getByRole('checkbox', { name: 'Descriptions for screen readers' })
  await expect(choice).not.toBeChecked()
  await expect(section.getByRole('status')).toHaveText('')
  await choice.check()
  await expect(section.getByRole('status')).toHaveText('Three rows of arches')
  await expect(captions(page)).toHaveText(/English/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('V4: the transcript is plain text that opens', async ({ page }) => {
    await page.goto(reference)
    const section = page.getByRole('region', { name: 'Related video: Built to last' })
    await section.getByText('Transcript').click()
    await expect(section.getByText('The Great Pyramid of Giza was the tallest')).toBeVisible()
    await expect(section.locator('details').getByRole('button')).toHaveCount(0)
  })
})
