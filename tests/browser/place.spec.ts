import type { Locator } from '@playwright/test'
import { expect, idle, open, reference, test, saveData } from './test.ts'
import type { Page } from './test.ts'

const space = (page: Page) =>
  page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Space' })

test('R4: neither the first load nor waking moves focus', async ({ page }) => {
  await open(page, reference)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('R1, R2: a followed link puts focus on the headline, after the title is set', async ({
  page,
}) => {
  await open(page, '/en/')
  await page.evaluate(() =>
    document.addEventListener('focusin', (event) => {
      if (event.target instanceof HTMLHeadingElement)
        Object.assign(window, { titleAtFocus: document.title })
    }),
  )
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => (window as { titleAtFocus?: string }).titleAtFocus)).toBe(
    'Stone that outlasts empires – Landmark',
  )
})

test('R1: the caret follows a followed link to the headline, so that a screen reader reads on from there', async ({
  page,
}) => {
  await open(page, '/en/')
  // Where the caret of Firefox stands under a screen reader.
  const link = page.getByRole('link', { name: 'Stone that outlasts empires' })
  await link.evaluate((it) => getSelection()?.collapse(it, 0))
  await link.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.nodeName)).toBe('H1')
})

test('a link to the page one is on takes the place of its history entry', async ({ page }) => {
  await open(page, '/en/')
  const topic = space(page)
  await topic.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Space' })).toBeFocused()
  const entries = await page.evaluate(() => history.length)
  await topic.click()
  await expect(topic).toBeFocused()
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await page.goBack()
  await expect(page).toHaveURL('/en/')
})

test('a link pressed with Ctrl is the browser’s: a tab of its own, and this page stays', async ({
  page,
  context,
}) => {
  await open(page, '/en/')
  const opened = context.waitForEvent('page')
  await page
    .getByRole('link', { name: 'Stone that outlasts empires' })
    .click({ modifiers: ['Control'] })
  const tab = await opened
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Stone that outlasts empires')
  await expect(page).toHaveURL('/en/')
})

test('R7: a link pressed before the app is awake is an ordinary link', async ({ page }) => {
  // The app never arrives.
  await page.route('**/assets/main-*.js', () => undefined)
  await page.goto('/en/')
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect(page).toHaveURL(reference)
  await expect(page.getByText('In 1737 Jean-Jacques Rousseau breakfasted')).toBeVisible()
})

test('what a link leads to is fetched when the pointer comes to it, once', async ({ page }) => {
  await open(page, reference)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const link = space(page)
  await link.hover()
  await expect.poll(() => asked).toContain('/edition/en/topics/space/1.json')
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Space' })).toBeFocused()
  expect(asked.filter((path) => path.includes('space'))).toHaveLength(1)
})

test('what the pointer rests on while the app wakes is fetched too', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(reference)
  // The first sign of intent, and the only one.
  await space(page).hover()
  await expect.poll(() => asked).toContain('/edition/en/topics/space/1.json')
})

test('where data is to be saved nothing is read ahead', async ({ page }) => {
  await saveData(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.json')) asked.push(request.url())
  })
  await open(page, '/en/')
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).hover()
  await idle(page)
  expect(asked).toEqual([])
})

test('R3: Back returns to the very link and to its place on the page; Forward too', async ({
  page,
}) => {
  await open(page, '/en/')
  const link = page.getByRole('link', { name: 'Stone that outlasts empires' })
  await link.scrollIntoViewIfNeeded()
  const scroll = await page.evaluate(() => window.scrollY)
  expect(scroll).toBeGreaterThan(100)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  const onward = page.getByRole('link', { name: 'All stories by Heritage desk' })
  await onward.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Heritage desk' })).toBeFocused()
  await page.goBack()
  await expect(onward).toBeFocused()
  await page.goBack()
  await expect(link).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scroll)
})

test('R7: a skip link asks for nothing and stops no playing video', async ({ page }) => {
  await saveData(page)
  await open(page, reference)
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  await section.getByRole('button', { name: 'Play' }).click()
  const video = section.locator('video')
  const time = () => video.evaluate((player: HTMLVideoElement) => player.currentTime)
  await expect.poll(time).toBeGreaterThan(0.2)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/edition/en/')) asked.push(request.url())
  })
  await page.getByRole('link', { name: 'Skip next section: Top story' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('End of Top story')).toBeFocused()
  await expect(page.getByText('End of Top story')).toBeInViewport()
  await expect(page).toHaveURL(reference)
  const before = await time()
  await expect.poll(time).toBeGreaterThan(before + 0.2)
  expect(asked).toEqual([])
})

const waysToATab: [how: string, press: Parameters<Locator['click']>[0]][] = [
  ['Ctrl', { modifiers: ['ControlOrMeta'] }],
  ['the middle button', { button: 'middle' }],
]
for (const [how, press] of waysToATab)
  test(`R7: a click with ${how} opens a tab and leaves this page as it is`, async ({
    page,
    context,
  }) => {
    await open(page, '/en/')
    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Stone that outlasts empires' }).click(press)
    await expect((await opened).getByRole('heading', { level: 1 })).toHaveText(
      'Stone that outlasts empires',
    )
    await expect(page).toHaveURL('/en/')
  })

test('R5: a load longer than a second says "Loading", once, and then it is gone', async ({
  page,
}) => {
  await open(page, '/en/')
  const held = Promise.withResolvers<void>()
  await page.route('**/edition/en/stories/*.json', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeVisible()
  held.resolve()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Loading')).toHaveCount(0)
})

test('R6: what is fetched anew, and another theme, leave focus where it was', async ({ page }) => {
  await open(page, '/en/latest/')
  await page.getByRole('main').getByRole('link').nth(3).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const link = page.getByRole('region', { name: 'More stories' }).getByRole('link').nth(2)
  await link.focus()
  const name = await link.textContent()
  // A minute later all that stands here is old: the tab is looked at again, and asks for corrections.
  await page.clock.setSystemTime(Date.now() + 61_000)
  const anew = page.waitForResponse(/\/edition\/en\/latest\/1\.json$/)
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )
  await (await anew).finished()
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  await expect(page.locator(':focus')).toHaveText(name ?? '')
})
