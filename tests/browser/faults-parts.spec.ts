import { arrive, document, expectStory, headline, test, wake, ways, written } from './faults.ts'
import type { Way } from './faults.ts'
import { expect, open, reference, saveData } from './test.ts'
import type { Page } from './test.ts'
import type { Fault, Site } from '#tests/fixtures/site.ts'

test.use({ expectedConsole: /Failed to load resource|net::ERR/ })

const bridge = '/en/stories/the-bridge-that-taught-brooklyn/'
const bridgeDocument = '/edition/en/stories/the-bridge-that-taught-brooklyn.json'
const stone = 'Stone that outlasts empires'
const brooklyn = 'The bridge that taught Brooklyn'

/** The first video of the story, begun. */
async function play(page: Page, site: Site, way: Way) {
  await arrive(page, site, way)
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  await section.getByRole('button', { name: 'Play' }).click()
  return section
}

for (const way of ways) {
  for (const [name, fault] of [
    ['missing', { status: 404 }],
    ['cut off', { cut: 0 }],
    ['empty', { body: '' }],
    ['no picture', { body: '<p>', type: 'text/html' }],
  ] as [string, Fault][])
    test(`fault 19: of a picture that is ${name} words, caption, credit and place are left, ${way}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      site.fault('/edition/media/pictures/', fault)
      await arrive(page, site, way)
      const figure = page.getByRole('figure').first()
      const picture = figure.getByRole('img', { name: 'Three-storey Roman aqueduct of pale stone' })
      await expect(figure).toContainText('Water for Nîmes')
      await expect(figure).toContainText('Image: Mimova')
      await expect
        .poll(() => picture.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth))
        .toBe(0)
      const box = await picture.boundingBox()
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(960 / 638, 1)
      expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(320)
    })

  for (const [name, break_, says] of [
    [
      'is missing',
      (site: Site) => site.fault('/edition/media/videos/', { status: 404 }),
      'Its file is missing',
    ],
    [
      'no browser reads',
      (site: Site) =>
        site.fault(document, { body: written.replaceAll(/video\/(mp4|webm)/g, 'video/x-old') }),
      'This browser does not read X-OLD.',
    ],
  ] as const)
    test(`fault 20: of a video that ${name} poster, reason, transcript and file are left, ${way}`, async ({
      page,
      site,
    }) => {
      break_(site)
      const section = await play(page, site, way)
      await expect(section.getByText('This video cannot play here.')).toBeVisible()
      await expect(section).toContainText(says)
      await expect(section.locator('img')).toHaveAttribute('src', /\.poster-/)
      await expect(section.getByRole('link', { name: /^Download/ })).toHaveAttribute(
        'href',
        /stone-structures\.mp4$/,
      )
      await section.getByText('Transcript').click()
      await expect(section.getByText('The Pont du Gard in southern France')).toBeVisible()
    })

  test(`fault 20: a video whose captions are missing plays, ${way}`, async ({ page, site }) => {
    site.fault('.vtt', { status: 404 })
    const section = await play(page, site, way)
    const video = section.locator('video')
    await expect
      .poll(() => video.evaluate((it: HTMLVideoElement) => it.currentTime))
      .toBeGreaterThan(0.1)
    await expect(section.getByText('This video cannot play here.')).toHaveCount(0)
  })

  test(`fault 26: where the device keeps nothing and throws, a story is read, ${way}`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      const refuse = {
        get: () => {
          throw new DOMException('Refused', 'SecurityError')
        },
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, refuse)
      Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse)
    })
    await arrive(page, site, way)
    await expectStory(page)
    await page
      .getByRole('region', { name: 'Related stories' })
      .getByRole('link', { name: brooklyn })
      .click()
    await expect(headline(page, brooklyn)).toBeFocused()
    await page.goBack()
    await expect(headline(page, stone)).toBeVisible()
    await page.getByRole('link', { name: 'Reading settings' }).first().click()
    await page.getByRole('radio', { name: 'Dark', exact: true }).check()
    await expect(page.getByRole('radio', { name: 'Dark', exact: true })).toBeChecked()
  })
}

test('fault 40: of two links followed in quick succession the last one wins, on navigation', async ({
  page,
  site,
}) => {
  site.fault(document, { late: new Promise(() => undefined) })
  site.fault(bridgeDocument, { late: 300 })
  await saveData(page)
  await open(page, '/en/')
  await page.getByRole('link', { name: stone }).click()
  await expect.poll(() => site.asked(document).length).toBe(1)
  await page.getByRole('link', { name: brooklyn }).click()
  await expect(headline(page, brooklyn)).toBeFocused()
  await expect.poll(() => site.asked(document)[0]?.isGivenUp).toBe(true)
  await expect(page).toHaveURL(bridge)
  await expect(page).toHaveTitle(`${brooklyn} – Landmark`)
})

test('fault 40: of Back and Forward in quick succession the last one wins, on navigation', async ({
  page,
  site,
}) => {
  await saveData(page)
  await open(page, reference)
  await page
    .getByRole('region', { name: 'Related stories' })
    .getByRole('link', { name: brooklyn })
    .click()
  await expect(headline(page, brooklyn)).toBeFocused()
  // From here on the app has neither of the pages that it comes back to.
  await page.reload()
  await wake(page)
  const late = Promise.withResolvers<void>()
  site.fault(document, { late: late.promise })
  await page.evaluate(() => history.back())
  await expect.poll(() => site.asked(document).length).toBe(1)
  await page.evaluate(() => history.forward())
  await expect(page).toHaveURL(bridge)
  late.resolve()
  await page.evaluate(() => history.back())
  await page.evaluate(() => history.forward())
  await expect(page).toHaveURL(bridge)
  await expect(headline(page, brooklyn)).toBeVisible()
  await expect(page).toHaveTitle(`${brooklyn} – Landmark`)
})

test('fault 40: of two steps back in quick succession the last one wins, at first load', async ({
  page,
  site,
}) => {
  // A browser goes back to what it has kept.
  site.fault(reference, { headers: { 'Cache-Control': 'no-store' } })
  await page.goto('/en/latest/')
  await page.goto(reference)
  await page.goto(bridge)
  const late = Promise.withResolvers<void>()
  site.fault(reference, { late: late.promise })
  await page.evaluate(() => {
    history.back()
    setTimeout(() => history.back(), 1_000)
  })
  await expect.poll(() => site.asked(reference).length).toBe(2)
  await expect(page).toHaveURL('/en/latest/')
  late.resolve()
  await wake(page)
  await expect(page).toHaveURL('/en/latest/')
  await expect(headline(page, 'Latest')).toBeVisible()
})
