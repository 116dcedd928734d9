import { expect, open, reference, saveData, test } from './test.ts'
import type { Page } from './test.ts'

// What comes late, fails or lies over the page takes no reader's place.

const server = `http://localhost:${Number(process.env['TEST_PORT'] ?? 4199) + 1}`
const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const main = (page: Page) => page.getByRole('main')

/** Answers for what has this in its address only once it is let go. */
async function held(page: Page, part: string): Promise<() => void> {
  const gate = Promise.withResolvers<void>()
  await page.route(`**${part}`, async (route) => {
    await gate.promise
    // The reader may have gone on, and given it up.
    await route.continue().catch(() => undefined)
  })
  return gate.resolve
}

test.describe('lists', () => {
  // Four stories a page; of what is not there the browser says so.
  test.use({ baseURL: server, expectedConsole: /Failed to load resource/ })

  for (const isThere of [true, false])
    test(`R2: "Show more stories" that comes late leaves who has followed a link on ${isThere ? 'the' : 'the way to the'} story`, async ({
      page,
    }) => {
      await saveData(page)
      await open(page, '/news/en/topics/heritage/')
      const more = await held(page, '/topics/heritage/2.json')
      const story = await held(page, '/stories/the-abbey-and-the-tide.json')
      if (isThere) story()
      await page.getByRole('link', { name: 'Show more stories' }).click()
      await main(page).getByRole('link', { name: 'The abbey and the tide' }).click()
      if (isThere) await expect(h1(page, 'The abbey and the tide')).toBeFocused()
      const came = page.waitForResponse('**/topics/heritage/2.json')
      more()
      await (await came).finished()
      story()
      await expect(h1(page, 'The abbey and the tide')).toBeFocused()
      await page.goBack()
      await expect(page).toHaveURL('/news/en/topics/heritage/')
    })

  test('a list that could not grow says so of itself alone, and tries again without losing focus', async ({
    page,
  }) => {
    await saveData(page)
    await open(page, '/news/en/topics/heritage/')
    await page.route('**/topics/heritage/2.json', (route) => route.fulfill({ body: 'nonsense' }))
    await page.getByRole('link', { name: 'Show more stories' }).click()
    const alert = page.getByText('More stories could not be loaded.')
    await expect(alert).toBeVisible()
    const retry = main(page).getByRole('button', { name: 'Try again' })
    await alert.evaluate((it) => Object.assign(it, { isFirst: true }))
    await retry.press('Enter')
    // It is said anew.
    await expect.poll(() => alert.evaluate((it) => 'isFirst' in it)).toBe(false)
    await expect(retry).toBeFocused()
    await page.getByRole('link', { name: 'Nature' }).first().click()
    await expect(h1(page, 'Nature')).toBeFocused()
    await expect(alert).toHaveCount(0)
  })

  test('an address that claims a list of endless pages asks for no more than fifty', async ({
    page,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await open(page, '/news/en/topics/heritage/')
    await page
      .getByRole('link', { name: 'The abbey and the tide' })
      .first()
      .evaluate((it) => {
        it.setAttribute('href', '/news/en/topics/heritage/100000/?from=1')
      })
    await page.getByRole('link', { name: 'The abbey and the tide' }).first().click()
    await expect(h1(page, 'There is nothing at this address')).toBeVisible()
    // The first page had been asked for.
    expect(
      new Set(asked.filter((url) => /heritage\/\d{5,}\.json/.test(url))).size,
    ).toBeLessThanOrEqual(50)
  })
})

test('"Try again" below the stories of a story’s end brings those that did not come', async ({
  page,
}) => {
  await saveData(page)
  let isBroken = true
  await page.route('**/en/latest/2.json', (route) =>
    isBroken ? route.fulfill({ body: 'nonsense' }) : route.continue(),
  )
  await open(page, reference)
  const stories = page.getByRole('region', { name: 'More stories' })
  const headlines = stories.getByRole('heading', { level: 3 })
  await stories.getByRole('link', { name: 'Show more stories' }).click()
  const retry = stories.getByRole('button', { name: 'Try again' })
  await expect(retry).toBeVisible()
  const before = await headlines.count()
  isBroken = false
  await retry.press('Enter')
  await expect.poll(() => headlines.count()).toBeGreaterThan(before)
  await expect(headlines.nth(before).getByRole('link')).toBeFocused()
})

test('F3: a dialog goes with the page that it was opened on', async ({ page }) => {
  await open(page, '/en/')
  const link = page.getByRole('link', { name: 'Stone that outlasts empires' })
  await link.click()
  await expect(h1(page, 'Stone that outlasts empires')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('R3: Back from a part of the page returns to where that was asked for', async ({ page }) => {
  await open(page, '/en/accessibility/')
  const scroll = () => page.evaluate(() => Math.round(scrollY))
  await page.getByRole('main').getByRole('link', { name: 'The standard' }).first().press('Enter')
  await expect(page).toHaveURL('/en/accessibility/#standard')
  await expect.poll(scroll).toBeGreaterThan(500)
  const part = await scroll()
  await page.goBack()
  await expect.poll(scroll).toBeLessThan(500)
  await page.goForward()
  await expect.poll(scroll).toBe(part)
})

test('R3: Back from a link in a list that has closed returns to the headline', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await open(page, reference)
  await page.getByRole('button', { name: 'Menu' }).press('Enter')
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await menu.getByRole('link', { name: 'Space' }).press('Enter')
  await expect(h1(page, 'Space')).toBeFocused()
  await page.goBack()
  await expect(h1(page, 'Stone that outlasts empires')).toBeFocused()
})

test('R1: to a part of another story, or to words of it, the browser leads, and the next stop follows it', async ({
  page,
}) => {
  await open(page, reference)
  const part = page.getByRole('article').first().locator('h2[id]').nth(1)
  const id = (await part.getAttribute('id')) ?? ''
  for (const place of [id, ':~:text=Their%20builders']) {
    await open(page, '/en/')
    const link = page.getByRole('link', { name: 'Stone that outlasts empires' })
    await link.evaluate(
      (it, to) => it.setAttribute('href', `${it.getAttribute('href')}#${to}`),
      place,
    )
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    await link.press('Enter')
    await expect.poll(() => page.evaluate(() => 'isSame' in window)).toBe(false)
    await expect(h1(page, 'Stone that outlasts empires')).toBeAttached()
    if (place !== id) continue
    await expect(part).toBeInViewport()
    await page.keyboard.press('Tab')
    const isAfter = await part.evaluate(
      (it) =>
        (it.compareDocumentPosition(document.activeElement ?? it) &
          Node.DOCUMENT_POSITION_FOLLOWING) !==
        0,
    )
    expect(isAfter).toBe(true)
  }
})

test('a style sheet that may not be read, as of an extension, takes nothing from the reader', async ({
  page,
}) => {
  await open(page, '/en/')
  await page.evaluate(() => {
    const own = [...document.styleSheets]
    const foreign = {
      href: 'extension://other/style.css',
      get cssRules(): CSSRuleList {
        throw new DOMException('Not allowed to access cross-origin stylesheet', 'SecurityError')
      },
    }
    Object.defineProperty(document, 'styleSheets', { value: [...own, foreign] })
  })
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect(h1(page, 'Stone that outlasts empires')).toBeFocused()
})

test.describe('without a network', () => {
  test.use({ expectedConsole: /Failed to load resource|dynamically imported|Importing a module/ })

  test('a language that cannot be had is said to be out of reach, in words that are here; then it comes', async ({
    page,
    context,
  }) => {
    await saveData(page)
    await open(page, '/en/')
    await context.setOffline(true)
    await page.getByRole('navigation', { name: 'Language' }).getByRole('button').click()
    await page.getByRole('link', { name: 'Deutsch' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be reached')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('contentinfo')).toBeVisible()
  })
})
