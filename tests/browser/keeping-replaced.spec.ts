import { readFileSync } from 'node:fs'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'
import { expect as impatient, open, test } from './test.ts'
import type { Page } from './test.ts'

// A worker comes and goes when the browser has time for it.
const expect = impatient.configure({ timeout: 20_000 })
const port = Number(process.env['TEST_PORT'] ?? 4199) + 6
const clock = '/en/stories/leave-the-public-clock-alone/'

test.use({ serviceWorkers: 'allow', baseURL: `http://localhost:${port}` })
test.setTimeout(90_000)
test.use({ expectedConsole: /Failed to load resource/ })
// They share the server.
test.describe.configure({ mode: 'serial' })

let site: Site
test.beforeAll(async () => {
  site = await openSite(port)
})
test.afterAll(() => site.close())
test.beforeEach(() => site.mend())

const state = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const caches = (await globalThis.caches.keys()).length
    return { isThere: Boolean(registration), isWaiting: Boolean(registration?.waiting), caches }
  })

async function keep(page: Page): Promise<void> {
  await open(page, clock)
  await expect.poll(() => state(page)).toMatchObject({ isThere: true })
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true)
}

test('fault 24: a newer worker waits until nobody reads with the old one, and both read', async ({
  page,
  context,
}) => {
  await keep(page)
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  site.fault('/sw.js', { body: `${readFileSync('dist/sw.js', 'utf8')}\n// newer` })
  const other = await context.newPage()
  await open(other, '/en/')
  await expect.poll(() => state(other)).toMatchObject({ isWaiting: true })
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  await page.getByRole('link', { name: 'Cities', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cities' })).toBeFocused()
  await other.close()
})

test('fault 1: a host in trouble takes no copy away from its reader', async ({ page }) => {
  await keep(page)
  await expect
    .poll(() => page.evaluate((path) => caches.match(path).then(Boolean), clock))
    .toBe(true)
  site.fault('/', { status: 503 })
  await page.goto(clock)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Leave the public clock alone' }),
  ).toBeVisible()
  await page.mouse.move(3, 3)
  await page.mouse.move(4, 4)
  await expect(page.getByText(/^Saved copy of/)).toBeVisible()
})
