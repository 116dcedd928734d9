import { expect, open, test } from './test.ts'
import type { Page } from './test.ts'

// Four stories a page: a topic of six has two.
test.use({ baseURL: `http://localhost:${Number(process.env['TEST_PORT'] ?? 4199) + 1}` })

test('a walk by keys alone: front, story, related story, its topic, page 2, search, result, front', async ({
  page,
}) => {
  const headline = page.getByRole('heading', { level: 1 })
  const arrived = async (address: string | RegExp, name: string | RegExp) => {
    await expect(page).toHaveURL(address)
    await expect(headline).toHaveText(name)
    await expect(headline).toBeFocused()
  }
  await open(page, '/news/en/')
  await pressUntil(page, 'j', 'Stone that outlasts empires')
  await page.keyboard.press('Enter')
  await arrived('/news/en/stories/stone-that-outlasts-empires/', 'Stone that outlasts empires')

  await pressUntil(page, 'j', 'Related stories')
  await tabTo(page, 'The bridge that taught Brooklyn')
  await page.keyboard.press('Enter')
  await arrived(
    '/news/en/stories/the-bridge-that-taught-brooklyn/',
    'The bridge that taught Brooklyn',
  )

  await tabTo(page, 'Cities', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await arrived('/news/en/topics/cities/', 'Cities')

  for (let story = 0; story < 4; story++) await page.keyboard.press('j')
  await tabTo(page, 'Show more stories')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/news/en/topics/cities/2/?from=1')
  await expect(
    page.getByRole('main').getByRole('heading', { level: 2 }).nth(4).getByRole('link'),
  ).toBeFocused()

  await page.keyboard.press('s')
  const field = page.getByRole('searchbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('abbey')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/\d+ stor(y|ies) found/)).toBeVisible()
  await tabTo(page, 'The abbey and the tide')
  await page.keyboard.press('Enter')
  await arrived(/the-abbey-and-the-tide\/$/, 'The abbey and the tide')

  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await arrived('/news/en/', 'Front page')
})

/** Nobody is asked to press Tab more often in a row. */
const most = 8

async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key)
    if ((await focused(page)) === name) return
  }
  throw new Error(`"${name}" was not reached by ${most} times ${key}, but ${await focused(page)}`)
}

async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    expect(await focused(page)).toBe(name)
  }).toPass({ intervals: [0] })
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
}
