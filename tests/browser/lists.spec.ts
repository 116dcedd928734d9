import { expect, open, saveData, test } from './test.ts'

const server = `http://localhost:${Number(process.env['TEST_PORT'] ?? 4199) + 1}`

// Four stories a page: a topic has three.
test.use({ baseURL: server })

const heritage = '/news/en/topics/heritage/'

test('L4: "Show more stories" appends, focuses the first new headline, says how many, and the address follows', async ({
  page,
}) => {
  await open(page, heritage)
  const main = page.getByRole('main')
  const headlines = main.getByRole('heading', { level: 2 })
  await expect(headlines).toHaveCount(4)
  const first = await headlines.first().textContent()
  await main.getByRole('link', { name: 'Show more stories' }).click()
  await expect(page).toHaveURL(`${heritage}2/?from=1`)
  await expect(headlines).toHaveCount(8)
  await expect(headlines.first()).toHaveText(first ?? '')
  await expect(headlines.nth(4).getByRole('link')).toBeFocused()
  await expect(main.getByRole('status')).toHaveText('4 more stories, 8 of 10')
  await page.keyboard.press('End')
  await main.getByRole('link', { name: 'Show more stories' }).press('Enter')
  await expect(headlines).toHaveCount(10)
  await expect(headlines.nth(8).getByRole('link')).toBeFocused()
  await expect(main.getByRole('status')).toHaveText('2 more stories, 10 of 10')
  await expect(main.getByRole('link', { name: 'Show more stories' })).toHaveCount(0)
  expect(new Set(await headlines.allTextContents()).size).toBe(10)
})

test('R3: Back returns to page 3 of a topic, after two "Show more stories", to the very link and its place', async ({
  page,
}) => {
  await open(page, heritage)
  const headlines = page.getByRole('main').getByRole('heading', { level: 2 })
  for (const count of [8, 10]) {
    await page.getByRole('link', { name: 'Show more stories' }).click()
    await expect(headlines).toHaveCount(count)
  }
  const link = headlines.nth(8).getByRole('link')
  await link.scrollIntoViewIfNeeded()
  const scroll = await page.evaluate(() => window.scrollY)
  expect(scroll).toBeGreaterThan(500)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(`${heritage}3/?from=1`)
  await expect(headlines).toHaveCount(10)
  await expect(link).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scroll)
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    await page.title().then((title) => title.replace(' – Landmark', '')),
  )
})

test('L4: what was added has an address of its own: it loads that page, and says where in the list it is', async ({
  page,
}) => {
  await open(page, `${heritage}2/?from=1`)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(4)
  await expect(main.getByText('5 to 8 of 10')).toBeVisible()
  await main.getByRole('link', { name: 'Newer stories' }).click()
  await expect(page).toHaveURL(heritage)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a page that does not come is named, and can be asked for again; the list stays', async ({
  page,
}) => {
  await saveData(page)
  await open(page, heritage)
  let isBroken = true
  await page.route('**/topics/heritage/2.json', (route) =>
    isBroken ? route.fulfill({ status: 200, body: 'nonsense' }) : route.continue(),
  )
  const headlines = page.getByRole('main').getByRole('heading', { level: 2 })
  await page.getByRole('link', { name: 'Show more stories' }).click()
  await expect(page.getByText('More stories could not be loaded.')).toBeVisible()
  await expect(headlines).toHaveCount(4)
  await expect(page).toHaveURL(heritage)
  isBroken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(headlines).toHaveCount(8)
  await expect(headlines.nth(4).getByRole('link')).toBeFocused()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('L4: every page of a list has an address, and "Show more stories" leads to the next', async ({
    page,
  }) => {
    await page.goto(heritage)
    await page.getByRole('link', { name: 'Show more stories' }).click()
    await expect(page).toHaveURL(`${heritage}2/`)
    await page.getByRole('link', { name: 'Page 3' }).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(2)
    await page.getByRole('link', { name: 'Newer stories' }).click()
    await expect(page).toHaveURL(`${heritage}2/`)
  })
})

test('L1, L2: a list is a list under its heading; each story is one link, headline first', async ({
  page,
}) => {
  await open(page, '/news/en/stories/stone-that-outlasts-empires/')
  const more = page.getByRole('region', { name: 'More stories' })
  await expect(more.getByRole('heading', { level: 2, name: 'More stories' })).toBeVisible()
  const items = more.getByRole('list').getByRole('listitem')
  await expect(items).not.toHaveCount(0)
  for (const item of await items.all()) {
    await expect(item.getByRole('link')).toHaveCount(1)
    await expect(item.getByRole('heading', { level: 3 }).getByRole('link')).toHaveCount(1)
    // Pictures of a list say nothing.
    const first = await item.evaluate((it) => {
      const parts = [...(it.querySelector('[data-shape]')?.children ?? [])]
      return parts.find((part) => part.textContent !== '')?.tagName
    })
    expect(first).toBe('H3')
  }
})
