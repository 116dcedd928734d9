import { readFileSync } from 'node:fs'
import { arrive, document, expectPanel, expectStory, headline, test, wake } from './faults.ts'
import { expect, open, reference, saveData } from './test.ts'

test.use({
  expectedConsole: /Failed to load resource|net::ERR|dynamically imported module|unreachable: code/,
})

const unreachable = 'The newsroom cannot be reached'

test.describe('where the app itself is gone', () => {
  test('fault 23: the story is read, and links lead on from page to page, at first load', async ({
    page,
    site,
  }) => {
    site.fault('/assets/main-', { status: 404 })
    await page.goto(reference)
    await page.mouse.move(1, 1)
    await page.mouse.move(2, 2)
    await expectStory(page)
    await expect.poll(() => site.asked('/assets/main-').length).toBeGreaterThan(0)
    await page.getByRole('region', { name: 'Related stories' }).getByRole('link').last().click()
    await expect(headline(page, /^The bridge/)).toBeVisible()
    expect(site.asked('/en/stories/')).toHaveLength(2)
  })
})

test('fault 23: a page whose code went with an older edition is loaded whole, once, on navigation', async ({
  page,
  site,
}) => {
  await saveData(page)
  await open(page, reference)
  site.fault('/assets/list-', { status: 404 })
  await page.getByRole('banner').getByRole('link', { name: 'Heritage' }).click()
  await expect(headline(page, 'Heritage')).toBeVisible()
  await expect(page).toHaveURL('/en/topics/heritage/')
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  // A link is one, whatever has become of the app.
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/en\/stories\//)
  expect(site.asked('/en/topics/heritage/').length).toBe(2)
})

test('fault 23: where the page does not help either it says so, and is not loaded again and again', async ({
  page,
  site,
}) => {
  // A page that leaves all to its app.
  const bare = readFileSync('dist/en/offline/index.html', 'utf8')
  await saveData(page)
  await open(page, reference)
  site.fault('/assets/list-', { status: 404 })
  site.fault('/en/topics/heritage/', { body: bare })
  await page.getByRole('banner').getByRole('link', { name: 'Heritage' }).click()
  await expect.poll(() => site.asked('/en/topics/heritage/').length).toBe(2)
  await wake(page)
  await expectPanel(page, unreachable)
  expect(site.asked('/en/topics/heritage/').length).toBe(2)
  site.mend()
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(headline(page, 'Heritage')).toBeVisible()
})

test('fault 23: where the host has not even the page, the app stays and says so', async ({
  page,
  site,
}) => {
  await saveData(page)
  await open(page, reference)
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }))
  site.fault('/', { status: 503 })
  await page.getByRole('banner').getByRole('link', { name: 'Heritage' }).click()
  await expectPanel(page, unreachable)
  expect(await page.evaluate(() => 'isSame' in globalThis)).toBe(true)
})

test('fault 23: a file of an older edition is never a page', async ({ request, site }) => {
  const answer = await request.get(`${site.origin}/assets/front-00000000.js`)
  expect(answer.status()).toBe(404)
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/)
})

test('a server that is gone once the page has come: the story is read, and a followed link says so', async ({
  page,
  site,
}) => {
  await saveData(page)
  await open(page, reference)
  await expectStory(page)
  site.close()
  await page.getByRole('region', { name: 'Related stories' }).getByRole('link').last().click()
  await expectPanel(page, unreachable)
})

test('a server that is gone before the app has come: the story is read', async ({ page, site }) => {
  await page.goto(reference)
  site.close()
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await expectStory(page)
})

test('a server that goes in the middle of a story: the page says so', async ({ page, site }) => {
  site.fault(document, { drip: 2_000 })
  await arrive(page, site, 'on navigation')
  await expect.poll(() => site.asked(document)[0]?.taken).toBeGreaterThan(0)
  site.close()
  await expectPanel(page, unreachable)
})

test('a source that is gone: the page that is made of it says so, in its status too', async ({
  page,
  site,
}) => {
  site.fault('/edition/', { status: 503 })
  expect(await arrive(page, site, 'at first load')).toBe(503)
  await expect(headline(page, unreachable)).toBeVisible()
  await expect(page).toHaveTitle(unreachable)
  site.mend()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectStory(page)
})

test('a source that has no lists: the page that is made of it names them, and has them once they are there', async ({
  page,
  site,
}) => {
  site.fault('/edition/en/latest/', { status: 503 })
  expect(await arrive(page, site, 'at first load')).toBe(200)
  await expectStory(page)
  const more = page.getByRole('region', { name: 'More stories' })
  await expect(more).toContainText('More stories could not be loaded.')
  site.mend()
  await more.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(more.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(more.getByRole('heading', { level: 3 }).first()).toBeVisible()
})
