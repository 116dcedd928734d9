import { expect, open, test } from './test.ts'

const server = `http://localhost:${Number(process.env['TEST_PORT'] ?? 4199) + 1}`

test.use({ baseURL: server })

test('an edition below a path is read, followed and played like one at the root', async ({
  page,
}) => {
  const missing: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400 || !new URL(response.url()).pathname.startsWith('/news/'))
      missing.push(`${response.status()} ${response.url()}`)
  })
  await open(page, '/news/en/')
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect(page).toHaveURL('/news/en/stories/stone-that-outlasts-empires/')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const picture = page.getByRole('figure').first().getByRole('img')
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  await section.getByRole('button', { name: 'Play' }).click()
  const video = section.locator('video')
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime))
    .toBeGreaterThan(0.2)
  await page.reload()
  await expect(page.getByText('In 1737 Jean-Jacques Rousseau breakfasted')).toBeVisible()
  expect(missing).toEqual([])
})

test('an edition below a path is searched, and a found story is followed and left again', async ({
  page,
}) => {
  await open(page, '/news/en/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await page.getByRole('searchbox').fill('stone')
  await page.keyboard.press('Enter')
  const status = page.getByRole('main').getByRole('status').first()
  await expect(status).toHaveText(/^\d+ stories found$/)
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect(page).toHaveURL('/news/en/stories/stone-that-outlasts-empires/')
  await page.goBack()
  await expect(page).toHaveURL('/news/en/search/?q=stone')
  await page.reload()
  await expect(status).toHaveText(/^\d+ stories found$/)
})

test('below a path the way in, what is missing and the faces are found too', async ({
  request,
}) => {
  const way = await request.get('/news/', {
    headers: { 'Accept-Language': 'ar' },
    maxRedirects: 0,
  })
  expect([way.status(), way.headers()['location']]).toEqual([302, '/news/ar/'])
  const outside = await request.get('/', { maxRedirects: 0 })
  expect([outside.status(), outside.headers()['location']]).toEqual([302, '/news/'])
  expect((await request.get('/news/en/nowhere/')).status()).toBe(404)
  const page = await (await request.get('/news/ar/')).text()
  const faces = [...page.matchAll(/url\((\/news\/assets\/[^)]*woff2)\)/g)].map(
    ([, url]) => url ?? '',
  )
  expect(faces).toHaveLength(6)
  for (const face of faces) expect((await request.get(face)).status()).toBe(200)
  expect(page).toContain('<link rel="canonical" href="https://host.example/news/ar/"/>')
  expect(await (await request.get('/news/sitemap.xml')).text()).toContain(
    'https://host.example/news/en/stories/how-a-bee-gives-directions/',
  )
})

test('below a path keys find their way too', async ({ page }) => {
  await open(page, '/news/en/latest/')
  const stories = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')
  await page.keyboard.press('j')
  await expect(stories.first()).toBeFocused()
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/\/news\/en\/stories\//)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('front')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/news/en/')
})
