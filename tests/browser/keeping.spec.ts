import { expect, open, test } from './test.ts'
import type { Page } from './test.ts'

test.use({ serviceWorkers: 'allow', expectedConsole: /Failed to load resource/ })
test.setTimeout(60_000)

const clock = '/en/stories/leave-the-public-clock-alone/'
const cable = '/en/stories/why-a-cable-grows-old/'
const bee = '/en/stories/how-a-bee-gives-directions/'
const wasp = '/en/stories/the-wasp-in-the-fig/'
const headline = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const copy = (page: Page) => page.getByText(/^Saved copy of \d+ \w+/)

/** What is kept, by the names of caches. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const found: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      found[name.replace(/-v2-.*/, '')] = requests.map(({ url }) => new URL(url).pathname)
    }
    return found
  })

/** Reads the page as a reader whose browser has had time to keep it. */
async function read(page: Page, address: string): Promise<void> {
  await open(page, address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(async () => (await kept(page))['landmark-pages'] ?? [], { timeout: 20_000 })
    .toContain(address)
}

test('fault 21: three stories that were read are read without a network, searched for, and a fourth says that it is not there', async ({
  page,
  context,
}) => {
  await read(page, clock)
  await read(page, cable)
  // The third one inside the app.
  await page.getByRole('link', { name: 'The wasp in the fig' }).first().click()
  await expect(headline(page, 'The wasp in the fig')).toBeFocused()
  await expect
    .poll(async () => (await kept(page))['landmark-search']?.length ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(10)

  await context.setOffline(true)
  await page.reload()
  for (const [address, name] of [
    [wasp, 'The wasp in the fig'],
    [clock, 'Leave the public clock alone'],
    [cable, 'Why a cable grows old'],
  ] as const) {
    await open(page, address)
    await expect(headline(page, name)).toBeVisible()
    await expect(copy(page)).toBeVisible()
  }
  await page.goto('/en/search/?q=clock')
  await expect(page.getByRole('link', { name: 'Leave the public clock alone' })).toBeVisible()

  await page.goto(bee)
  await expect(headline(page, 'The newsroom cannot be reached')).toBeVisible()
  const stories = page.getByRole('region', { name: 'Kept on this device' })
  for (const name of ['Leave the public clock alone', 'The wasp in the fig'])
    await expect(stories.getByRole('link', { name })).toBeVisible()
  await stories.getByRole('link', { name: 'Why a cable grows old' }).click()
  await expect(headline(page, 'Why a cable grows old')).toBeFocused()

  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'You are online again.' })).toHaveCount(1)
})

test('the whole app is kept: a page that needs another part of it opens without a network', async ({
  page,
  context,
  request,
}) => {
  await read(page, clock)
  const { 'workbox-precache': app = [] } = await kept(page)
  expect(app.filter((path) => /^\/assets\/main-.*\.js$/.test(path))).toHaveLength(1)
  expect(app).toContain('/ar/offline/index.html')
  for (const path of app) expect((await request.get(path)).status()).toBe(200)
  await context.setOffline(true)
  await page.goto('/en/settings/')
  await expect(headline(page, 'Reading settings')).toBeVisible()
})

test('pictures that were seen are kept, on the first page too', async ({ page, context }) => {
  await read(page, clock)
  await expect
    .poll(async () => (await kept(page))['landmark-pictures']?.length ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(0)
  await context.setOffline(true)
  await page.reload()
  const lead = page.getByRole('article').first().getByRole('img').first()
  await expect
    .poll(() => lead.evaluate((it: HTMLImageElement) => it.naturalWidth))
    .toBeGreaterThan(0)
})

test('in Arabic the page that is not there says so in Arabic', async ({ page, context }) => {
  await read(page, '/ar/stories/stone-that-outlasts-empires/')
  await context.setOffline(true)
  await page.goto('/ar/stories/how-a-bee-gives-directions/')
  await expect(headline(page, 'تعذّر الوصول إلى غرفة الأخبار')).toBeVisible()
  expect(await page.evaluate(() => document.dir)).toBe('rtl')
  await expect(page.getByRole('region', { name: 'محفوظ على هذا الجهاز' })).toBeVisible()
})

test('what was kept longest ago goes first, where there is no more room', async ({ page }) => {
  await read(page, clock)
  await page.evaluate(async () => {
    const cache = await caches.open('landmark-pages')
    const headers = { 'x-landmark-bytes': '100000', 'x-landmark-kept': new Date().toISOString() }
    for (let old = 0; old < 70; old++)
      await cache.put(`/en/stories/old-${old}/`, new Response('old', { headers }))
  })
  await read(page, cable)
  await expect
    .poll(async () => (await kept(page))['landmark-pages']?.length)
    .toBeLessThanOrEqual(60)
  const { 'landmark-pages': pages = [] } = await kept(page)
  expect(pages.at(-1)).toBe(cable)
  expect(pages).toContain('/en/stories/old-69/')
  expect(pages).not.toContain('/en/stories/old-0/')
  expect(pages).not.toContain(clock)
})
