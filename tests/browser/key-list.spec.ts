import { findings } from './axe.ts'
import { expect, open, reference, saveData, test } from './test.ts'
import type { Page } from './test.ts'

const keyList = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })

test('F3: ? opens the list of keys: focus goes in, stays in, and comes back', async ({ page }) => {
  await open(page, '/en/')
  const link = page.getByRole('main').getByRole('link').first()
  await link.focus()
  await page.keyboard.press('?')
  await expect(keyList(page).getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused()
  await expect(keyList(page).getByRole('row', { name: /Front page.*g then h/ })).toBeVisible()
  await page.keyboard.press('j')
  await expect(keyList(page).getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(keyList(page)).toHaveCount(0)
  await expect(link).toBeFocused()
  await page.keyboard.press('?')
  await keyList(page).getByRole('button', { name: 'Close' }).press('Enter')
  await expect(keyList(page)).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('the list of keys is at the foot of the page too', async ({ page }) => {
  await open(page, '/en/')
  const button = page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard shortcuts' })
  await button.click()
  await expect(keyList(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('F4, F5: keys that are switched off stay off, and can be switched on again', async ({
  page,
}) => {
  await open(page, '/en/latest/')
  await page.keyboard.press('?')
  const check = keyList(page).getByRole('checkbox', { name: 'Use single keys' })
  await check.press('Space')
  await expect(check).toBeFocused()
  await expect(check).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(keyList(page)).toHaveCount(0)
  await page.keyboard.type('jt?')
  expect(await focused(page)).toBe('')
  await page.reload()
  const asked = chunks(page)
  await open(page, '/en/latest/')
  await page.keyboard.type('jt?')
  expect(await focused(page)).toBe('')
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(check).not.toBeChecked()
  await check.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a key is changed and stays so; one that is taken is refused; all come back', async ({
  page,
}) => {
  await open(page, '/en/latest/')
  await page.keyboard.press('?')
  const change = keyList(page).getByRole('button', { name: 'Change keys' })
  const field = keyList(page).getByRole('textbox', { name: 'Next story' })
  await change.press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.type('k')
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/“k” is already taken by “Previous story/)
  await page.keyboard.type('n')
  await page.keyboard.press('Enter')
  await expect(change).toBeFocused()
  await expect(keyList(page).getByRole('status')).toHaveText('The keys are changed.')
  await expect(keyList(page).getByRole('row', { name: /^Next story.*n$/ })).toBeVisible()
  await page.reload()
  await open(page, '/en/latest/')
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  const stories = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')
  await expect(stories.nth(0)).toBeFocused()
  await page.keyboard.press('?')
  await change.press('Enter')
  await keyList(page).getByRole('button', { name: 'Reset all' }).press('Enter')
  await expect(keyList(page).getByRole('row', { name: /^Next story.*j$/ })).toBeVisible()
  await expect(change).toBeFocused()
})

test('nothing of the keys is fetched before one is pressed, and the first one is not lost', async ({
  page,
}) => {
  await saveData(page)
  const asked = chunks(page)
  const held = Promise.withResolvers<void>()
  await page.route('**/assets/keyboard-desk-*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  await open(page, '/en/latest/')
  for (const key of ['ArrowDown', 'Tab', 'Shift', 'Escape', 'Control+c'])
    await page.keyboard.press(key)
  expect(asked).toEqual([])
  await page.keyboard.press('t')
  await page.keyboard.press('j')
  held.resolve()
  const stories = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')
  await expect(stories.nth(0)).toBeFocused()
  expect(asked.length).toBeGreaterThan(0)
})

test('a key that wakes the page is answered', async ({ page }) => {
  await page.goto('/en/latest/')
  await page.keyboard.press('?')
  await expect(keyList(page)).toBeVisible()
})

test.describe('where the keys cannot be loaded', () => {
  test.use({ expectedConsole: /Failed to load resource/ })

  test('that is said, and the page stays', async ({ page }) => {
    await page.route('**/assets/keyboard-desk-*.js', (route) => route.abort('connectionfailed'))
    await open(page, reference)
    await page.keyboard.press('j')
    const said = page.getByRole('status').filter({ hasText: 'could not be loaded' })
    await expect(said).toHaveText('Keyboard shortcuts could not be loaded.')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

for (const [lang, name, change] of [
  ['en', 'Keyboard shortcuts', 'Change keys'],
  ['ar', 'اختصارات لوحة المفاتيح', 'تغيير المفاتيح'],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on the list of keys, ${lang}, ${colorScheme}, and it fits a phone`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 640 })
      await open(page, `/${lang}/`)
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog', { name })
      await expect(dialog).toBeVisible()
      expect(await findings(page)).toEqual([])
      await dialog.getByRole('button', { name: change }).click()
      await dialog.getByRole('textbox').first().fill('kkk')
      await page.keyboard.press('Enter')
      await expect(dialog.locator('[aria-invalid]')).toBeFocused()
      expect(await findings(page)).toEqual([])
      expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
    })

/** What is fetched of the keys, from now on. */
function chunks(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/keyboard|\.keys/.test(request.url())) asked.push(request.url())
  })
  return asked
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement, body } = document
    return activeElement === body ? '' : (activeElement?.textContent ?? '')
  })
}
