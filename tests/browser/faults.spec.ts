import { readFileSync } from 'node:fs'
import { answer, expect, followToReference, test } from './test.ts'

// The browser reports each failed request itself, the router an address that cannot be decoded.
test.use({ expectedConsole: /Failed to load resource|could not be decoded/ })

const story = '/edition/en/stories/stone-that-outlasts-empires.json'
const written = readFileSync(`dist${story}`, 'utf8')

test('a story that does not exist says so, names the address and offers others', async ({
  page,
}) => {
  const response = await page.goto('/en/stories/stone-that-outlasts-empries/')
  expect(response?.status()).toBe(404)
  await expect(
    page.getByRole('heading', { level: 1, name: 'There is no story at this address' }),
  ).toBeVisible()
  await expect(page).toHaveTitle('There is no story at this address – Landmark')
  await expect(page.getByRole('main')).toContainText('/en/stories/stone-that-outlasts-empries/')
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await page
    .getByRole('region', { name: 'Read instead' })
    .getByRole('heading', { level: 3 })
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/\/en\/stories\/.+\/$/)
  await expect(page.getByRole('article')).toBeVisible()
})

for (const [address, title] of [
  ['/en/nowhere/', 'There is nothing at this address'],
  ['/en/latest/0/', 'There is nothing at this address'],
  ['/en/latest/99/', 'There is nothing at this address'],
  ['/en/latest/two/', 'There is nothing at this address'],
  ['/en/topics/nonsense/', 'There is nothing at this address'],
  ['/en/authors/nobody/', 'There is nothing at this address'],
  ['/xx/', 'There is nothing at this address'],
  ['/en/stories/%E0%A4%A/', 'There is no story at this address'],
] as const)
  test(`${address} is a page that says "${title}"`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Front page' })).toBeVisible()
  })

for (const [fault, response, title] of [
  ['the server is down', { status: 503 }, 'The newsroom cannot be reached'],
  ['there is no connection', 'nothing', 'The newsroom cannot be reached'],
  ['the story is cut short', { body: written.slice(0, 2000) }, 'This page arrived damaged'],
  ['the story is a web page', { body: '<!doctype html><h1>Hi</h1>' }, 'This page arrived damaged'],
  ['the story has the wrong shape', { body: '{"headline":42}' }, 'This page arrived damaged'],
  ['the story is nothing', { body: 'null' }, 'This page arrived damaged'],
] as const)
  test(`E1: where ${fault}, the page says so, and "Try again" brings the story`, async ({
    page,
  }) => {
    await answer(page, story, response)
    await followToReference(page)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
    await expect(page.getByText('In 1737 Jean-Jacques')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Latest stories' })).toBeVisible()
    await page.unroute(`**${story}`)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await expect(
      page.getByRole('heading', { level: 1, name: 'Stone that outlasts empires' }),
    ).toBeFocused()
  })

test('failed lists leave the story readable, are named, and can be tried again', async ({
  page,
}) => {
  await answer(page, '/edition/en/latest/1.json', 'nothing')
  await followToReference(page)
  await expect(page.getByText('In 1737 Jean-Jacques')).toBeVisible()
  const more = page.getByRole('region', { name: 'More stories' })
  await expect(more).toContainText('More stories could not be loaded.')
  await page.unroute('**/edition/en/latest/1.json')
  await more.getByRole('button', { name: 'Try again' }).click()
  await expect(more.getByRole('heading', { level: 3 }).first()).toBeVisible()
})

test('the server answers whatever range is asked for, as it is meant or with the whole', async ({
  request,
}) => {
  const film = '/edition/media/videos/northern-animals.described.mp4'
  const whole = Number((await request.get(film)).headers()['content-length'])
  const ask = async (Range: string) => {
    const part = await request.get(film, { headers: { Range } })
    return [part.status(), (await part.body()).length]
  }
  expect(await ask('bytes=2-5')).toEqual([206, 4])
  expect(await ask(`bytes=${whole - 3}-`)).toEqual([206, 3])
  // What the server’s file part would fall over, or read otherwise.
  for (const range of ['bytes=5-2', 'bytes=-500', 'bytes=0-0', 'bytes=a-b', 'lines=1-2'])
    expect(await ask(range), range).toEqual([200, whole])
})
