import { findings } from './axe.ts'
import { expect, idle, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

const menu = (page: Page) => page.getByRole('dialog', { name: 'Go to' })
const field = (page: Page) => menu(page).getByRole('combobox')
const active = (page: Page) => menu(page).getByRole('option', { selected: true })

test('F3: Ctrl or Cmd and K opens the command menu, in a field too, and again closes it', async ({
  page,
}) => {
  await open(page, reference)
  const link = page.getByRole('link', { name: 'UNESCO’s World Heritage List' })
  await link.focus()
  for (const keys of ['Control+k', 'Meta+k']) {
    await page.keyboard.press(keys)
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu(page)).toHaveCount(0)
    await expect(link).toBeFocused()
  }
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(menu(page)).toHaveCount(0)
  await expect(link).toBeFocused()
  const taken = await page.evaluate(() => {
    const init = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
    return !document.body.dispatchEvent(new KeyboardEvent('keydown', init))
  })
  expect(taken).toBe(true)
})

test('a heading of the story is found by typing, and focus goes to it', async ({ page }) => {
  await open(page, reference)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await expect(active(page)).toHaveCount(0)
  await page.keyboard.type('WEIGHT upon')
  await expect(menu(page).getByRole('status')).toHaveText('1 match')
  await expect(active(page)).toHaveText('Weight upon weight')
  await page.keyboard.press('Enter')
  await expect(menu(page)).toHaveCount(0)
  const heading = page.getByRole('main').getByRole('heading', { name: 'Weight upon weight' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport({ ratio: 1 })
})

test('topics, latest stories and commands stand in groups with names', async ({ page }) => {
  await open(page, reference)
  await page.keyboard.press('Control+k')
  for (const [group, name] of [
    ['On this page', 'Weight upon weight'],
    ['Topics', 'Space'],
    ['Commands', 'Front page'],
  ] as const)
    await expect(
      menu(page).getByRole('group', { name: group }).getByRole('option', { name, exact: true }),
    ).toBeAttached()
  const stories = menu(page).getByRole('group', { name: 'Latest stories' }).getByRole('option')
  expect(await stories.count()).toBeGreaterThan(5)
})

test('the latest stories are asked for where the page has not read them', async ({ page }) => {
  await open(page, '/en/topics/space/')
  await page.keyboard.press('Control+k')
  const stories = menu(page).getByRole('group', { name: 'Latest stories' }).getByRole('option')
  await expect(stories.first()).toBeAttached()
})

test('arrows, Home and End walk through the list, which says what is chosen', async ({ page }) => {
  await open(page, '/en/topics/space/')
  await page.keyboard.press('Control+k')
  const options = menu(page).getByRole('option')
  await expect(menu(page).getByRole('group', { name: 'Latest stories' })).toBeVisible()
  const chosen = async () => {
    const id = await field(page).getAttribute('aria-activedescendant')
    expect(await active(page).getAttribute('id')).toBe(id)
    return active(page)
  }
  await page.keyboard.press('ArrowDown')
  await expect(await chosen()).toHaveText(await options.first().innerText())
  await page.keyboard.press('ArrowUp')
  await expect(await chosen()).toHaveText(await options.last().innerText())
  await expect(active(page)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('ArrowDown')
  await expect(await chosen()).toHaveText(await options.first().innerText())
  await page.keyboard.press('End')
  await expect(await chosen()).toHaveText(await options.last().innerText())
  await page.keyboard.press('Home')
  await expect(await chosen()).toHaveText(await options.first().innerText())
  await expect(active(page)).toBeInViewport({ ratio: 1 })
  await expect(field(page)).toBeFocused()
})

test('a page is chosen: it is shown in the same document, and its headline has focus', async ({
  page,
}) => {
  await open(page, reference)
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await page.getByRole('link', { name: 'UNESCO’s World Heritage List' }).focus()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Space' })).toBeFocused()
  await expect(menu(page)).toHaveCount(0)
  await expect(page).toHaveURL('/en/topics/space/')
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  // Closing the dialog takes it back from nobody, not even later.
  await idle(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Space' })).toBeFocused()
})

test('the page that is shown already is gone to the top of', async ({ page }) => {
  await open(page, '/en/latest/')
  await page.evaluate(() => window.scrollTo(0, 900))
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('latest')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('where nothing matches that is said, and Enter leads nowhere', async ({ page }) => {
  await open(page, reference)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('xyzzy')
  await expect(menu(page).getByRole('status')).toHaveText('Nothing found')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  expect(await findings(page)).toEqual([])
})

test('commands: the list of keys opens in its place, the languages show', async ({ page }) => {
  await open(page, reference)
  const link = page.getByRole('link', { name: 'UNESCO’s World Heritage List' })
  await link.focus()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('keyboard')
  await page.keyboard.press('Enter')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused()
  await expect(menu(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(link).toBeFocused()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('language')
    await page.keyboard.press('Enter')
    const languages = page.getByRole('navigation', { name: 'Language' })
    await expect(languages.getByRole('link', { name: 'English' })).toBeFocused()
    await page.keyboard.press('Escape')
  }
})

test('the pointer chooses too, and a press beside closes', async ({ page }) => {
  await open(page, reference)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.mouse.click(5, 500)
  await expect(menu(page)).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await menu(page).getByRole('option', { name: 'Nature', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nature' })).toBeFocused()
})

test('what is typed while it is still being loaded is typed into it', async ({ page }) => {
  await open(page, reference)
  const held = Promise.withResolvers<void>()
  await page.route('**/assets/*.keys-*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('st')
  held.resolve()
  await expect(field(page)).toHaveValue('st')
  await page.keyboard.type('one')
  await expect(field(page)).toHaveValue('stone')
  await expect(page).toHaveURL(reference)
})

test('it works where single keys are switched off', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('landmark.preferences', '{"version":1,"singleKeys":false}'),
  )
  await open(page, reference)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
})

test('in Arabic: right to left, and found without its marks', async ({ page }) => {
  await open(page, '/ar/stories/stone-that-outlasts-empires/')
  const client = await page.context().newCDPSession(page)
  await client.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'ن',
    code: 'KeyK',
    modifiers: 2,
  })
  const dialog = page.getByRole('dialog', { name: 'الانتقال إلى' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.insertText('بنيت')
  await expect(dialog.getByRole('status')).toHaveText('نتيجة واحدة')
  const option = dialog.getByRole('option', { name: 'بُنيت لتبقى' })
  const box = await option.evaluate((it) => {
    const range = document.createRange()
    range.selectNodeContents(it)
    const words = range.getBoundingClientRect()
    const { left, right } = it.getBoundingClientRect()
    return { before: words.left - left, after: right - words.right }
  })
  expect(box.after).toBeLessThan(box.before)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'بُنيت لتبقى' })).toBeFocused()
})

for (const [lang, name] of [
  ['en', 'Go to'],
  ['ar', 'الانتقال إلى'],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on the command menu, ${lang}, ${colorScheme}, and it fits a phone`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 640 })
      await open(page, `/${lang}/stories/stone-that-outlasts-empires/`)
      await page.keyboard.press('Control+k')
      const dialog = page.getByRole('dialog', { name })
      await expect(dialog.getByRole('option').first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      expect(await findings(page)).toEqual([])
      expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
    })
