import { findings } from './axe.ts'
import { setStyleOfAll, unused, wideFaces } from './looks.ts'
import { kept } from './reading.ts'
import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

const port = Number(process.env['TEST_PORT'] ?? 4199)
const theirs = 'https://www.youtube-nocookie.com'
const story = '/en/stories/quarry/'

// Any other request, or one to them before a press, fails the test that it happens in.
test.use({ baseURL: `http://localhost:${port + 3}`, otherParty: theirs })

/** Stands in for the other party; gives what it was asked for. */
async function answerForThem(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route(`${theirs}/**`, (route) => {
    asked.push(route.request().url().replace(theirs, ''))
    const body = `<!doctype html><html lang="en"><title>A film</title><button>Play</button></html>`
    return route.fulfill({ contentType: 'text/html', body })
  })
  return asked
}

const load = (page: Page, title: string) =>
  page.getByRole('button', { name: `Load from YouTube ${title}`, exact: true })
const frame = (page: Page, title: string) =>
  page.locator('iframe').and(page.getByTitle(title, { exact: true }))
const morning = 'A morning in the quarry'
const evening = 'An evening in the quarry'

test('with the keyboard alone: told what is told, asked once, and focus is in the frame', async ({
  page,
}) => {
  const asked = await answerForThem(page)
  await open(page, story)
  await expect(load(page, morning)).toHaveAccessibleDescription(
    `YouTube has been told nothing so far. Once this is loaded, it learns your IP address, that you are on localhost:${port + 3}, and that you watch this video.`,
  )
  const link = page.getByRole('link', { name: `${morning}, on YouTube` })
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=quarry00001')
  await link.focus()
  await page.keyboard.press('Tab')
  await expect(load(page, morning)).toBeFocused()
  expect(asked).toEqual([])
  await page.keyboard.press('Enter')
  await expect(frame(page, morning)).toBeFocused()
  const inside = page.frameLocator('iframe').getByRole('button', { name: 'Play' })
  await expect(inside).toBeVisible()
  expect(asked).toEqual(['/embed/quarry00001?hl=en'])
  await expect(frame(page, morning)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(inside).toBeFocused()
  // And out of it again, on both sides.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: `${evening}, on YouTube` })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(inside).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(link).toBeFocused()
})

test('the frame may do what a player needs and no more', async ({ page }) => {
  await answerForThem(page)
  await open(page, story)
  await load(page, morning).click()
  const attributes = await frame(page, morning).evaluate((it) =>
    Object.fromEntries([...it.attributes].map(({ name, value }) => [name, value])),
  )
  expect(attributes).toEqual({
    title: morning,
    src: `${theirs}/embed/quarry00001?hl=en`,
    sandbox: 'allow-scripts allow-same-origin allow-presentation allow-popups',
    referrerpolicy: 'strict-origin-when-cross-origin',
    allowfullscreen: '',
  })
})

test('pressed once, the next of that party is asked for by a press too, and nothing is told again', async ({
  page,
}) => {
  const asked = await answerForThem(page)
  await open(page, story)
  await load(page, morning).click()
  await expect(frame(page, morning)).toBeFocused()
  expect(await kept(page)).toMatchObject({ parties: ['YouTube'] })
  await open(page, story)
  await expect(load(page, morning)).toHaveAccessibleDescription('')
  await load(page, evening).scrollIntoViewIfNeeded()
  await expect(load(page, evening)).toHaveAccessibleDescription('')
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(asked).toEqual(['/embed/quarry00001?hl=en'])
})

test('what was allowed is taken back in the settings, and then told again', async ({ page }) => {
  await answerForThem(page)
  await open(page, '/en/settings/')
  const parties = page.getByRole('group', { name: 'Other parties' })
  await expect(page.getByRole('checkbox', { name: 'Use single keys' })).toBeEnabled()
  await expect(parties).toHaveCount(0)
  await open(page, story)
  await load(page, morning).click()
  await expect(frame(page, morning)).toBeFocused()
  await open(page, '/en/settings/')
  const youtube = parties.getByRole('checkbox', { name: /^Load from YouTube/ })
  await expect(youtube).toBeChecked()
  await expect(parties).toHaveAccessibleDescription(/^You have loaded something from them/)
  expect(await findings(page)).toEqual([])
  await youtube.press('Space')
  await expect(youtube).toBeFocused()
  await expect(youtube).not.toBeChecked()
  expect(await kept(page)).toMatchObject({ parties: [] })
  await open(page, story)
  await expect(load(page, morning)).toHaveAccessibleDescription(/^YouTube has been told nothing/)
  await open(page, '/en/settings/')
  await expect(page.getByRole('checkbox', { name: 'Use single keys' })).toBeEnabled()
  await expect(parties).toHaveCount(0)
})

test('what the newsroom does not list stays a link, and its policy refuses the frame', async ({
  page,
  request,
}) => {
  await open(page, story)
  await expect(load(page, evening)).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: /^Load from/ })).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'The quarry from above, on Vimeo' })).toHaveAttribute(
    'href',
    'https://vimeo.com/76979871',
  )
  const policyOf = async (address: string) =>
    (await request.get(address)).headers()['content-security-policy']?.split('; ') ?? []
  expect(await policyOf(story)).toContain(`frame-src ${theirs}`)
  const usual = await policyOf(`http://localhost:${port}${reference}`)
  expect(usual).toContain("default-src 'none'")
  expect(usual.filter((it) => /frame-src|youtube/.test(it))).toEqual([])
})

test('in Arabic it is asked, told and set in Arabic, from right to left', async ({ page }) => {
  const asked = await answerForThem(page)
  await open(page, '/ar/stories/mahjar/')
  const button = page.getByRole('button', { name: 'حمِّل من YouTube صباح في المحجر' })
  await expect(button).toHaveAccessibleDescription(/^لم يصل شيء إلى YouTube/)
  const room = page.locator('[data-embed]')
  const [outer, inner] = await Promise.all([room.boundingBox(), button.boundingBox()])
  expect(
    (outer?.x ?? 0) + (outer?.width ?? 0) - (inner?.x ?? 0) - (inner?.width ?? 0),
  ).toBeLessThan(30)
  await button.press('Enter')
  await expect(frame(page, 'صباح في المحجر')).toBeFocused()
  await expect.poll(() => asked).toEqual(['/embed/quarry00004?hl=ar'])
  await open(page, '/ar/settings/')
  const parties = page.getByRole('group', { name: 'جهات أخرى' })
  await expect(parties.getByRole('checkbox', { name: /YouTube/ })).toBeChecked()
})

/** Pages of one language each, windows, sizes of text; the edition's faces, or the device's own, which may be far wider. */
const rooms = [
  ...['', '120', '150', '200'].map((size) => [story, 320, size] as const),
  [story, 1280, ''],
  ['/de/stories/steinbruch/', 320, '200'],
  ['/ar/stories/mahjar/', 320, '200'],
] as const
for (const faces of ['the edition’s faces', 'wide faces'] as const)
  test.describe(faces, () => {
    if (faces === 'wide faces') test.use({ expectedConsole: unused })

    for (const [address, width, size] of rooms)
      test(`nothing moves when the page wakes, nor at the press: ${address}, ${width} px, text ${size || 'as usual'}`, async ({
        page,
      }) => {
        await answerForThem(page)
        if (faces === 'wide faces') await setStyleOfAll(page, wideFaces)
        await page.goto(address)
        // By hand: `prefers` would run in the frame too, where nothing may be kept.
        await page.evaluate((chosen) => {
          const reading = chosen ? { size: chosen } : {}
          localStorage.setItem('landmark.preferences', JSON.stringify({ version: 1, reading }))
        }, size)
        await page.setViewportSize({ width, height: 900 })
        await page.goto(address)
        const places = () =>
          page
            .getByRole('article')
            .first()
            .locator('p, [data-embed]')
            .evaluateAll((all) =>
              all
                .filter((it) => !it.closest('[data-embed] *'))
                .map((it) => Math.round(it.getBoundingClientRect().top + scrollY)),
            )
        const isAsWide = () =>
          page.evaluate(() => document.documentElement.scrollWidth === innerWidth)
        await page.evaluate(() => document.fonts.ready)
        const asleep = await places()
        expect(await isAsWide()).toBe(true)
        await page.mouse.move(1, 1)
        await page.mouse.move(2, 2)
        const button = page.locator('[data-embed]').first().getByRole('button')
        await expect(button).toBeVisible()
        expect(await places()).toEqual(asleep)
        expect(await isAsWide()).toBe(true)
        expect(await findings(page)).toEqual([])
        await button.click()
        await expect(page.locator('iframe')).toBeFocused()
        expect(await places()).toEqual(asleep)
        expect(await isAsWide()).toBe(true)
      })
  })

test('no page fetches any of this before there is something to load', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (/embed-desk|\.embeds-/.test(request.url())) fetched.push(request.url())
  })
  await open(page, '/en/')
  await page.getByRole('main').getByRole('link', { name: 'Two films of a quarry' }).first().click()
  await expect(load(page, morning)).toBeVisible()
  // Its style stands in the page.
  expect(fetched.filter((it) => it.endsWith('.css'))).toEqual([])
  expect(fetched).toHaveLength(2)
  fetched.length = 0
  await open(page, '/en/latest/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(fetched).toEqual([])
})

test.describe('where that part cannot be had', () => {
  test.use({ expectedConsole: /Failed to load resource/ })

  test('the link is all there is', async ({ page }) => {
    await page.route('**/embed-desk-*.js', (route) => route.abort())
    await open(page, story)
    await expect(page.locator('[data-embed]')).toHaveCount(0)
    await expect(page.getByRole('link', { name: `${morning}, on YouTube` })).toBeVisible()
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('an embed is a link, with no room kept for more', async ({ page }) => {
    await page.goto(story)
    await expect(page.getByRole('link', { name: `${morning}, on YouTube` })).toBeVisible()
    await expect(page.getByRole('main').getByRole('button', { name: /Load/ })).toHaveCount(0)
    for (const room of await page.locator('[data-embed]').all()) await expect(room).toBeHidden()
  })
})
