import { expect, idle, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

test.setTimeout(60_000)

const name = 'Stone that outlasts empires'
const begun = (page: Page) =>
  page.getByRole('region', { name: 'Continue reading' }).getByRole('listitem')
const offer = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^You left off after [2-8]\d % of this story\./ })
const headline = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text })
const remember = (page: Page) => page.getByRole('checkbox', { name: /^Remember on this device/ })
const lists = (page: Page) =>
  page.getByRole('contentinfo').getByRole('link', { name: 'Saved', exact: true })

async function readToTheMiddle(page: Page): Promise<void> {
  await open(page, reference)
  await page.getByRole('heading', { name: 'The lie of the land' }).evaluate(
    (it) =>
      new Promise((resolve) => {
        addEventListener('scrollend', resolve, { once: true })
        it.scrollIntoView({ behavior: 'instant' })
      }),
  )
}

/** What remembers has come; nothing shows it. */
async function whatRemembers(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name: it }) => it.includes('/en.keeping-')),
  )
  await idle(page)
}

/** Reads the reference story up to a heading in its middle, then goes to the page of what is saved, inside the app. */
async function leaveOff(page: Page): Promise<void> {
  await readToTheMiddle(page)
  await lists(page).press('Enter')
  await expect(headline(page, 'Saved')).toBeFocused()
}

/** What remembers comes when the browser has nothing else to do. */
async function leaveOffAndBeRemembered(page: Page): Promise<void> {
  await expect(async () => {
    await leaveOff(page)
    await expect(begun(page)).toHaveCount(1, { timeout: 2_000 })
  }).toPass()
}

test('a story that was left is offered with how far it was read; it opens at its beginning, and the place is one press away', async ({
  page,
}) => {
  await leaveOffAndBeRemembered(page)
  await expect(begun(page)).toContainText(/[2-8]\d % read/)
  await begun(page).getByRole('link', { name }).click()
  await expect(headline(page, name)).toBeFocused()
  await expect(offer(page)).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBeLessThan(100)
  await offer(page).getByRole('button', { name: 'Continue there' }).press('Enter')
  const place = page.getByRole('heading', { name: 'The lie of the land' })
  await expect(place).toBeFocused()
  await expect(place).toBeInViewport()
  await expect(offer(page)).toHaveCount(0)
})

test('a page that is loaded anew offers the place too; Back goes there without a word', async ({
  page,
}) => {
  await leaveOffAndBeRemembered(page)
  await page.goBack()
  await expect(headline(page, name)).toBeAttached()
  // To the very link that was followed.
  await expect(lists(page)).toBeFocused()
  await expect(offer(page)).toHaveCount(0)
  await page.goto('/en/')
  await open(page, reference)
  await expect(offer(page)).toBeVisible()
})

test('who leaves the app in the middle finds the story among what was begun', async ({ page }) => {
  await expect(async () => {
    await readToTheMiddle(page)
    await whatRemembers(page)
    await open(page, '/en/saved/')
    await expect(begun(page)).toHaveCount(1, { timeout: 2_000 })
  }).toPass()
})

test('who is in the middle before there is what remembers is remembered too', async ({ page }) => {
  const held = Promise.withResolvers<void>()
  await page.route('**/en.keeping-*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  await readToTheMiddle(page)
  held.resolve()
  const other = await page.context().newPage()
  await expect(async () => {
    await open(other, '/en/saved/')
    await expect(begun(other)).toHaveCount(1, { timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
})

test('all that is remembered can be forgotten, and that can be undone', async ({ page }) => {
  await leaveOffAndBeRemembered(page)
  await page.getByRole('button', { name: 'Forget them all' }).click()
  await expect(begun(page)).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'All are forgotten.' })).toBeVisible()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await undo.click()
  await expect(begun(page)).toHaveCount(1)
})

test('who wants nothing remembered is not remembered, by lists neither', async ({ page }) => {
  await leaveOffAndBeRemembered(page)
  await remember(page).uncheck()
  await expect(begun(page)).toHaveCount(0)
  await leaveOff(page)
  await expect(remember(page)).not.toBeChecked()
  await expect(page.getByRole('region', { name: 'Continue reading' })).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.getItem('landmark.read'))).toBe('"off"')
  await remember(page).check()
  await leaveOffAndBeRemembered(page)
})
