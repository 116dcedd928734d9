import { readFileSync } from 'node:fs'
import { expect, open, reference, test, saveData } from './test.ts'
import { setStyleOfAll, unused, wideFaces } from './looks.ts'
import { moved } from './moved.ts'
import type { Page } from './test.ts'

const sitemap = readFileSync('dist/sitemap.xml', 'utf8')
const addresses = [...sitemap.matchAll(/<loc>https:\/\/landmark\.example(.*?)<\/loc>/g)]
  .map(([, path]) => path ?? '')
  .filter((path) => path !== '/')

for (const lang of ['en', 'de', 'ar'])
  test(`every page in ${lang} wakes as it was rendered: same words, no request, nothing moves`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const pages = addresses.filter((path) => path.startsWith(`/${lang}/`))
    expect(pages.length).toBeGreaterThan(15)
    await saveData(page)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/edition/') && request.url().endsWith('.json'))
        asked.push(request.url())
    })
    for (const path of pages) {
      await page.goto(path)
      const before = await words(page)
      await wake(page)
      expect(await words(page), path).toBe(before)
      expect(await moved(page), path).toEqual([])
      expect(asked, path).toEqual([])
    }
  })

test.describe('in wide faces', () => {
  test.use({ expectedConsole: unused })

  for (const lang of ['en', 'de', 'ar'])
    test(`in ${lang} the foot of a short page stays where it is, however wide the face`, async ({
      page,
    }) => {
      await setStyleOfAll(page, wideFaces)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`/${lang}/topics/food/`)
        await page.getByRole('contentinfo').evaluate((it) => it.scrollIntoView({ block: 'end' }))
        await wake(page)
        await expect(page.getByRole('contentinfo').getByRole('button')).toBeVisible()
        expect(await moved(page), `${width} px`).toEqual([])
      }
    })
})

test('no script is fetched before a sign of intent', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto(reference, { waitUntil: 'networkidle' })
  expect(scripts).toEqual([])
  await wake(page)
  expect(scripts.length).toBeGreaterThan(0)
})

test('waking keeps the focus and what plays', async ({ page }) => {
  await page.goto(reference)
  const video = page.locator('video').first()
  // Before the app is awake the browser's own controls start it.
  await video.evaluate((player: HTMLVideoElement) => player.play())
  const link = page.getByRole('link', { name: 'UNESCO’s World Heritage List' })
  await link.focus()
  await wake(page)
  await expect(link).toBeFocused()
  const time = () => video.evaluate((player: HTMLVideoElement) => player.currentTime)
  const before = await time()
  await expect.poll(time).toBeGreaterThan(before + 0.2)
  await expect(video).toHaveAttribute('controls')
})

test('a correction arrives: what is shown again after a minute is asked for again', async ({
  page,
}) => {
  await open(page, reference)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const story = '/edition/en/stories/stone-that-outlasts-empires.json'
  const goAndReturn = async () => {
    await page.getByRole('list', { name: 'Topics' }).getByRole('link', { name: 'Heritage' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Heritage' })).toBeFocused()
    await page.getByRole('main').getByRole('link', { name: 'Stone that outlasts empires' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Stone that outlasts' })).toBeFocused()
  }
  await goAndReturn()
  expect(asked).not.toContain(story)
  await page.clock.setSystemTime(Date.now() + 61_000)
  await goAndReturn()
  await expect.poll(() => asked).toContain(story)
})

test('a face that comes late moves nothing, and is there on the next page', async ({ page }) => {
  const late = Promise.withResolvers<void>()
  await page.route('**/*.woff2', async (route) => {
    await late.promise
    await route.continue()
  })
  await page.goto('/en/', { waitUntil: 'domcontentloaded' })
  await wake(page)
  const brand = page.getByRole('banner').getByText('Landmark', { exact: true })
  const width = async () => {
    const { size, inline } = await brand.evaluate((it) => ({
      size: Number.parseFloat(getComputedStyle(it).fontSize),
      inline: it.getBoundingClientRect().width,
    }))
    return inline / size
  }
  const standIn = await width()
  late.resolve()
  await page.evaluate(() => document.fonts.ready)
  expect(await width()).toBe(standIn)
  expect(await moved(page)).toEqual([])
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect.poll(width).toBeLessThan(standIn - 0.1)
})

test('files are sent compressed as the browser takes them, with the policy, and known for good', async ({
  request,
}) => {
  for (const encoding of ['br', 'gzip']) {
    const page = await request.get(reference, { headers: { 'Accept-Encoding': encoding } })
    expect(page.headers()['content-encoding']).toBe(encoding)
    expect(page.headers()['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers()['content-security-policy']).not.toContain('unsafe')
  }
  const html = await (await request.get(reference)).text()
  const [, app = ''] = /data-app="([^"]*)"/.exec(html) ?? []
  expect((await request.get(app)).headers()['cache-control']).toContain('immutable')
  const missing = await request.get('/assets/main-gone.js')
  expect([missing.status(), missing.headers()['content-type']]).toEqual([
    404,
    'text/plain; charset=utf-8',
  ])
})

async function wake(page: Page): Promise<void> {
  await page.mouse.move(3, 3)
  await page.mouse.move(4, 4)
  await page.waitForFunction(() => performance.getEntriesByName('landmark-awake').length > 0)
}

/** All words of the page but those of buttons that only an awake page has. */
async function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('#root')?.cloneNode(true)
    if (!(root instanceof Element)) return ''
    // What needs script comes with it.
    for (const button of root.querySelectorAll(':is(main, footer) button')) button.remove()
    return `${document.title}\n${root.textContent}`
  })
}
