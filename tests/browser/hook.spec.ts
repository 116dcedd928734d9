import { kept } from './reading.ts'
import { expect, idle, open, test } from './test.ts'
import type { Page } from './test.ts'

const port = Number(process.env['TEST_PORT'] ?? 4199)
const numbers = 'https://numbers.example'
const story = '/en/stories/quarry/'

// Of the edition of embeds.config.ts, whose newsroom has a hook.
test.use({ baseURL: `http://localhost:${port + 3}`, otherParty: numbers })

type Told = { name: string; path: string; value?: number; rating?: string }

/** Stands in for the newsroom's own server; gives what it is told, and every script the page asks for. */
async function listen(page: Page): Promise<{ told: Told[]; scripts: string[] }> {
  const told: Told[] = []
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.route(`${numbers}/**`, (route) => {
    told.push(JSON.parse(route.request().postData() ?? '') as Told)
    return route.fulfill({ status: 204 })
  })
  return { told, scripts }
}

const form = (page: Page) => page.getByRole('region', { name: 'Measurements' })
const allow = (page: Page) =>
  form(page).getByRole('checkbox', {
    name: 'Tell the newsroom which pages I open and how fast they come',
  })

const toFront = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: 'Landmark' }).first().click()

test('nothing is told and nothing is loaded for it unless the reader has allowed it', async ({
  page,
}) => {
  const { told, scripts } = await listen(page)
  await open(page, '/en/privacy/')
  await expect(form(page)).toContainText('Our own server counts, and forgets after 30 days.')
  await expect(allow(page)).not.toBeChecked()
  await toFront(page)
  await expect(page).toHaveURL('/en/')
  await idle(page)
  expect(scripts.filter((path) => /hook|measuring/.test(path))).toEqual([])
  expect(told).toEqual([])
  // Nor by the worker that keeps the app.
  expect(await (await page.request.get('/sw.js')).text()).not.toMatch(/measuring-|hook\.js/)
})

test('who allows it is told of: each page, and how fast the first came; until it is taken back', async ({
  page,
}) => {
  const { told } = await listen(page)
  await open(page, '/en/privacy/')
  await allow(page).press('Space')
  await expect(allow(page)).toBeChecked()
  await expect(allow(page)).toBeFocused()
  await expect.poll(() => told).toContainEqual({ name: 'page', path: '/en/privacy/' })
  await expect.poll(() => told.map(({ name }) => name)).toContain('TTFB')
  for (const { path } of told) expect(path).toBe('/en/privacy/')
  await toFront(page)
  await expect.poll(() => told).toContainEqual({ name: 'page', path: '/en/' })
  // In another tab's place: what is chosen stays chosen.
  await open(page, '/en/search/?q=secret')
  await expect.poll(() => told).toContainEqual({ name: 'page', path: '/en/search/' })
  expect(JSON.stringify(told)).not.toContain('secret')

  const pages = told.filter(({ name }) => name === 'page').length
  await open(page, '/en/privacy/')
  await expect(allow(page)).toBeChecked()
  await expect.poll(() => told.filter(({ name }) => name === 'page').length).toBe(pages + 1)
  await allow(page).press('Space')
  await expect(allow(page)).not.toBeChecked()
  // What the press itself ended measuring is on its way.
  await idle(page)
  const before = told.length
  await toFront(page)
  await expect(page).toHaveURL('/en/')
  await idle(page)
  expect(told).toHaveLength(before)
  expect(await kept(page)).toMatchObject({ measured: false })
})

test.describe('a hook that is broken', () => {
  test.use({ expectedConsole: /hook is broken|Failed to load resource|dynamically imported/ })

  for (const [what, body, status] of [
    ['cannot be had', '', 404],
    ['fails', 'throw new Error("hook is broken")', 200],
    ['throws', 'export const receive = () => { throw new Error("hook is broken") }', 200],
  ] as const)
    test(`one that ${what} leaves the reader with her story`, async ({ page }) => {
      await page.route('**/edition/hook.js', (route) =>
        route.fulfill({ status, body, contentType: 'text/javascript' }),
      )
      await page.addInitScript(() =>
        localStorage.setItem('landmark.preferences', '{"version":1,"measured":true}'),
      )
      const asked = page.waitForRequest('**/edition/hook.js')
      await open(page, story)
      await asked
      await toFront(page)
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what is asked for, and offers nothing that would do nothing', async ({
    page,
  }) => {
    await page.goto('/en/privacy/')
    await expect(form(page)).toContainText('Unless you allow it here nothing is told')
    await expect(form(page).getByRole('checkbox')).toHaveCount(0)
  })
})

test.describe('an edition without a hook', () => {
  test.use({ baseURL: `http://localhost:${port}` })

  test('has nothing to be allowed', async ({ page }) => {
    await open(page, '/en/privacy/')
    await idle(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
    await expect(form(page)).toHaveCount(0)
  })
})
