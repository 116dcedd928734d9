import { moved } from './moved.ts'
import { expect, open, saveData, test } from './test.ts'
import type { Page } from './test.ts'

const label = 'Search all stories'
const status = (page: Page) => page.getByRole('main').getByRole('status').first()
const hits = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 })

test('F1, R3: a story is found from the front page with the keyboard alone, and Back returns to the very link', async ({
  page,
}) => {
  await open(page, '/en/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).press('Enter')
  const field = page.getByRole('search').getByRole('searchbox', { name: label })
  await expect(field).toBeFocused()
  await expect(page).toHaveURL('/en/search/')
  await expect(page).toHaveTitle('Search – Landmark')
  await page.keyboard.type('stone')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText(/^\d+ stories found$/)
  await expect(page).toHaveURL('/en/search/?q=stone')
  await expect(page).toHaveTitle('stone – Search – Landmark')
  // Whoever searches may want to go on typing.
  await expect(field).toBeFocused()
  const total = Number.parseInt((await status(page).textContent()) ?? '')
  await expect(hits(page)).toHaveCount(total)
  const list = page.getByRole('main').getByRole('list').first()
  await expect(list.getByRole('listitem')).toHaveCount(total)
  await expect(list.getByRole('link')).toHaveCount(total)
  const link = list.getByRole('link').last()
  await link.scrollIntoViewIfNeeded()
  const scroll = await page.evaluate(() => window.scrollY)
  expect(scroll).toBeGreaterThan(100)
  await link.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(link).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scroll)
  await expect(field).toHaveValue('stone')
})

test('what matched is marked, in the headline and in a piece of the text', async ({ page }) => {
  await open(page, '/en/search/?q=stone')
  const hit = page.getByRole('listitem').filter({ hasText: 'Stone that outlasts empires' })
  await expect(hit.getByRole('heading').locator('mark')).toHaveText('Stone')
  await expect(hit.getByRole('paragraph').first().locator('mark').first()).toHaveText('stone')
  await expect(hit).toContainText('12 November 2026')
})

test('an address with a question answers it as soon as it is opened, without a sign', async ({
  page,
}) => {
  await page.goto('/en/search/?q=aqueduct&topic=heritage')
  await expect(status(page)).toHaveText(/^\d+ (story|stories) found$/)
  await expect(page.getByRole('searchbox', { name: label })).toHaveValue('aqueduct')
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('heritage')
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('what was found is narrowed by topic, and taken back', async ({ page }) => {
  await open(page, '/en/search/?q=stone')
  await expect(status(page)).toContainText('found')
  const all = await status(page).textContent()
  await page.getByText('Narrow down').click()
  const topic = page.getByRole('combobox', { name: 'Topic' })
  const option = await topic.getByRole('option', { name: 'Heritage' }).textContent()
  const [, count = ''] = /\((\d+)\)/.exec(option ?? '') ?? []
  await topic.selectOption({ label: option ?? '' })
  // Nothing is sought before it is sent.
  await expect(status(page)).toHaveText(all ?? '')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL('/en/search/?q=stone&topic=heritage')
  await expect(status(page)).toHaveText(`${count} stories found`)
  await expect(hits(page)).toHaveCount(Number(count))
  await page.goBack()
  await expect(status(page)).toHaveText(all ?? '')
  await expect(topic).toHaveValue('')
})

test('stories are found by year and kind without a word, the newest first', async ({ page }) => {
  await open(page, '/en/search/?year=2026&kind=opinion')
  await expect(status(page)).toContainText('found')
  const dates = await page
    .getByRole('main')
    .locator('time')
    .evaluateAll((times) => times.map((time) => Date.parse(time.getAttribute('datetime') ?? '')))
  expect(dates.length).toBeGreaterThan(1)
  expect(dates).toEqual(dates.toSorted((a, b) => b - a))
})

test('more than twenty are shown page by page: the first new headline gets focus, and Back finds them all', async ({
  page,
}) => {
  await open(page, '/en/search/?year=2026')
  await expect(status(page)).toHaveText('30 stories found')
  await expect(hits(page)).toHaveCount(20)
  await page.getByRole('link', { name: 'Show more stories' }).press('Enter')
  await expect(hits(page)).toHaveCount(30)
  await expect(hits(page).nth(20).getByRole('link')).toBeFocused()
  await expect(page.getByText('10 more stories, 30 of 30')).toBeAttached()
  const link = hits(page).nth(25).getByRole('link')
  await link.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(link).toBeFocused()
})

test('where nothing is found the page says so, with topics and the latest stories as ways on', async ({
  page,
}) => {
  await open(page, '/en/search/?q=xyzzy')
  await expect(status(page)).toHaveText('No stories found')
  await page
    .getByRole('region', { name: 'Topics' })
    .getByRole('link', { name: 'Heritage' })
    .press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Heritage' })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Latest stories' })).toBeVisible()
})

test.describe('where the index cannot be had', () => {
  test.use({ expectedConsole: /Failed to load resource/ })

  for (const part of ['pagefind.*', 'wasm-*', 'index/*', 'fragment/*'])
    test(`(${part}) the page says so, offers the latest stories, and "Try again" finds, with focus in the field`, async ({
      page,
    }) => {
      const files = `**/edition/search/en/${part}`
      await page.route(files, (route) => route.abort('connectionfailed'))
      await open(page, '/en/')
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
      await page.getByRole('searchbox', { name: label }).fill('stone')
      await page.keyboard.press('Enter')
      await expect(status(page)).toHaveText('The search did not answer')
      await expect(page.getByRole('region', { name: 'Latest stories' })).toBeVisible()
      await page.unroute(files)
      await page.getByRole('button', { name: 'Try again' }).press('Enter')
      await expect(status(page)).toHaveText(/^\d+ stories found$/)
      await expect(page.getByRole('searchbox', { name: label })).toBeFocused()
    })
})

for (const [lang, words, found, marked] of [
  ['ar', 'الحجر', 'عُثر على مادة واحدة', 'حجارة أبقى من الإمبراطوريات'],
  ['de', 'bruecke', '1 Beitrag gefunden', 'Stein, der Weltreiche überdauert'],
] as const)
  test(`${lang} stories are found in their own language: ${words}`, async ({ page }) => {
    await open(page, `/${lang}/search/`)
    await page.getByRole('searchbox').fill(words)
    await page.keyboard.press('Enter')
    await expect(status(page)).toHaveText(found)
    await expect(page.getByRole('link', { name: marked })).toBeVisible()
  })

test('the language of a search is the page’s, also where the app came from another', async ({
  page,
}) => {
  await open(page, '/en/search/?q=stone')
  await expect(status(page)).toContainText('found')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page).toHaveURL('/de/search/')
  await page.getByRole('searchbox', { name: 'Alle Beiträge durchsuchen' }).fill('Straße')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('gefunden')
})

test('pages load nothing of it before, and each file once', async ({ page }) => {
  await saveData(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (/search/.test(request.url())) asked.push(new URL(request.url()).pathname)
  })
  await open(page, '/en/')
  expect(asked).toEqual([])
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  const field = page.getByRole('searchbox', { name: label })
  await expect(field).toBeFocused()
  expect(asked.filter((path) => path.includes('/edition/search/'))).toEqual([])
  for (const words of ['stone', 'stone wall']) {
    await field.fill(words)
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle(`${words} – Search – Landmark`)
  }
  const files = asked.filter((path) => path.includes('/edition/search/'))
  expect(files.length).toBeGreaterThan(4)
  expect(new Set(files).size).toBe(files.length)
})

test('the search page tells search engines to leave it out, and is in no sitemap', async ({
  page,
  request,
}) => {
  await page.goto('/en/search/')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/search/')
})

test('a language that is none has no search', async ({ request }) => {
  expect((await request.get('/xx/search/')).status()).toBe(404)
})

test('nothing moves when a rendered search page wakes', async ({ page }) => {
  await open(page, '/en/search/')
  await page.getByRole('region', { name: 'Latest stories' }).getByRole('link').first().focus()
  expect(await moved(page)).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what search needs, and has all topics and the latest stories', async ({
    page,
  }) => {
    await page.goto('/en/search/?q=stone')
    await expect(page.locator('noscript').getByRole('paragraph')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Latest stories' })).toBeVisible()
    await page
      .getByRole('region', { name: 'Topics' })
      .getByRole('link', { name: 'Engineering' })
      .click()
    await expect(page).toHaveURL('/en/topics/engineering/')
  })
})
