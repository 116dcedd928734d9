import { settled } from './kinds.ts'
import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

test.use({ expectedConsole: /Failed to load resource.*404/ })

for (const [kind, address] of [
  ['the front page', '/en/'],
  ['a story', reference],
  ['an error page', '/en/nowhere/'],
  ['a list', '/en/latest/2/'],
  ['what was found', '/en/search/?q=stone&topic=heritage'],
  ['the Arabic front page', '/ar/'],
  ['an Arabic story', '/ar/stories/stone-that-outlasts-empires/'],
] as const)
  test(`S2: everything that can be pressed on ${kind} is reached with Tab, in the order of the page`, async ({
    page,
  }) => {
    await open(page, address)
    await settled(page)
    // What saves a story comes later still.
    if (/list|story/.test(kind))
      await expect(page.getByRole('button', { name: /^(Save|احفظ)/ }).first()).toBeVisible()
    const expected = await pressable(page)
    expect(expected.length).toBeGreaterThan(10)
    const reached: string[] = []
    for (let stop = 0; stop < expected.length; stop++) {
      await page.keyboard.press('Tab')
      reached.push(await focused(page))
    }
    expect(reached).toEqual(expected)
  })

test('R1: a story is opened from the front page with Tab and Enter alone, and read from its headline on', async ({
  page,
}) => {
  await open(page, '/en/')
  await expect(page.getByRole('link', { name: 'Stone that outlasts empires' })).toBeVisible()
  await tabTo(page, 'Stone that outlasts empires')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(reference)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Stone that outlasts empires' }),
  ).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Heritage desk', exact: true })).toBeFocused()
})

test('S1, S2: a skip link takes focus into its target, without a reload, and leaves no stop there', async ({
  page,
}) => {
  await open(page, reference)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('list', { name: 'Topics' }).getByRole('link').first()).toBeFocused()
  await expect(page.getByRole('main')).not.toHaveAttribute('tabindex')
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('S1, S2: "Skip to main menu" and "Skip to more sites" lead into the menu and the other sites', async ({
  page,
}) => {
  for (const [stops, landmark] of [
    [2, 'Main menu'],
    [3, 'More sites'],
  ] as const) {
    await open(page, reference)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const first = page.getByRole('navigation', { name: landmark }).getByRole('link').first()
    await expect(first).toBeFocused()
  }
})

test('F2: on a phone the menu opens with Enter, closes with Escape and gives focus back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await open(page, reference)
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  const button = menu.getByRole('button', { name: 'Menu' })
  await expect(menu.getByRole('link', { name: 'Space' })).toBeHidden()
  await button.press('Enter')
  await expect(menu.getByRole('link', { name: 'Space' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(menu.getByRole('link', { name: 'Heritage' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu.getByRole('link', { name: 'Space' })).toBeHidden()
  await expect(button).toBeFocused()
})

test('F2: a link of the open menu leads on and closes the menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await open(page, reference)
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await menu.getByRole('button', { name: 'Menu' }).click()
  await menu.getByRole('link', { name: 'Space' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Space' })).toBeFocused()
  await expect(menu.getByRole('link', { name: 'Nature' })).toBeHidden()
})

test('a video starts from the keyboard, and focus stays in the player', async ({ page }) => {
  await open(page, reference)
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  await section.getByRole('button', { name: 'Play' }).press('Enter')
  await expect(section.locator('video')).toBeFocused()
})

/** What the keyboard should reach: each visible link, control, disclosure and scroller, in document order. */
async function pressable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
      .filter((it) => it.checkVisibility())
      .map((it) => (it.getAttribute('aria-labelledby') ?? it.textContent).trim()),
  )
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const it = document.activeElement
    return (it?.getAttribute('aria-labelledby') ?? it?.textContent ?? '').trim()
  })
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`${name} is not reached with Tab`)
}
