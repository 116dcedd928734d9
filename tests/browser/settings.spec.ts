import { expectOneDirection, kept, prefers } from './reading.ts'
import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

const page320 = { width: 320, height: 700 }
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Reading settings' })
const tool = (page: Page) =>
  page.getByRole('main').getByRole('link', { name: 'Reading settings', exact: true })

test('F4: what is chosen on the page of settings shows at once, is kept, and comes back after a visit elsewhere', async ({
  page,
}) => {
  await open(page, '/en/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Reading settings' }).click()
  await expect(page).toHaveURL('/en/settings/')
  await expect(page).toHaveTitle('Reading settings – Landmark')
  await expect(page.getByRole('heading', { level: 1, name: 'Reading settings' })).toBeFocused()
  const largest = page.getByRole('group', { name: 'Text size' }).getByRole('radio', {
    name: 'Largest',
  })
  await largest.focus()
  await page.keyboard.press('Space')
  await expect(largest).toBeFocused()
  await expect(largest).toBeInViewport()
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
  const straight = page.getByRole('checkbox', { name: /^Read straight through/ })
  await straight.press('Space')
  await expect(straight).toBeFocused()
  await expect(straight).toBeInViewport()
  expect(await kept(page)).toMatchObject({ reading: { size: '200', through: 'straight' } })
  await page.reload()
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
  await open(page, '/de/settings/')
  await expect(page.getByRole('radio', { name: 'Am größten' }).first()).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^In einem Zug/ })).toBeChecked()
})

test('arrow keys go through a choice, as in any group of radio buttons, and each step shows', async ({
  page,
}) => {
  await open(page, '/en/settings/')
  const colours = page.getByRole('group', { name: 'Colours' })
  await colours.getByRole('radio', { checked: true }).focus()
  const seen = new Set<string>()
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('ArrowDown')
    await expect(colours.getByRole('radio', { checked: true })).toBeFocused()
    seen.add((await page.locator('html').getAttribute('data-colours')) ?? 'usual')
  }
  expect(seen.size).toBe(8)
})

test('“Back to usual” takes all back, and can itself be taken back', async ({ page }) => {
  await prefers(page, { size: '150', colours: 'dark', later: 'kept' })
  await open(page, '/en/settings/')
  await page.getByRole('checkbox', { name: 'Use single keys as shortcuts' }).uncheck()
  await page.getByRole('button', { name: 'Back to usual', exact: true }).press('Enter')
  await expect(page.locator('html')).toHaveCSS('font-size', '16px')
  expect(await kept(page)).toMatchObject({ singleKeys: true, reading: { later: 'kept' } })
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await undo.press('Enter')
  await expect(page.locator('html')).toHaveCSS('font-size', '24px')
  await expect(page.getByRole('radio', { name: 'Dark', exact: true })).toBeChecked()
  expect(await kept(page)).toMatchObject({ singleKeys: false, reading: { size: '150' } })
})

test('F3: below a story the same settings open over it; Escape gives focus back to the link', async ({
  page,
}) => {
  await open(page, reference)
  await tool(page).press('Enter')
  await expect(sheet(page).getByRole('heading', { name: 'Reading settings' })).toBeFocused()
  await expect(page).toHaveURL(reference)
  await sheet(page).getByRole('radio', { name: 'Brown on cream' }).check()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(244, 232, 208)')
  await sheet(page).getByRole('radio', { name: 'Largest' }).check()
  await expect(sheet(page).getByRole('radio', { name: 'Largest' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(tool(page)).toBeFocused()
})

test('pressed with Ctrl, or before the app can be had, that link leads to the page of settings', async ({
  page,
  context,
}) => {
  await open(page, reference)
  const opened = context.waitForEvent('page')
  await tool(page).click({ modifiers: ['ControlOrMeta'] })
  await expect(await opened).toHaveURL('/en/settings/')
  await expect(sheet(page)).toHaveCount(0)
  await page.route('**/assets/*.js', () => undefined)
  await page.goto(reference)
  await tool(page).click()
  await expect(page).toHaveURL('/en/settings/')
})

test('the command menu leads to the settings too', async ({ page }) => {
  await open(page, '/en/')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('reading')
  await expect(page.getByRole('option', { selected: true })).toHaveText('Reading settings')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible()
})

test('nothing of the settings is fetched by a page that nobody sets', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/settings/.test(request.url())) asked.push(request.url())
  })
  await open(page, reference)
  await expect(tool(page)).toBeAttached()
  expect(asked).toEqual([])
})

test('read straight through: inserts stand behind the text, hidden until they do, and nothing jumps', async ({
  page,
}) => {
  const video = page.getByRole('region', { name: /^Related video/ }).first()
  await prefers(page, { through: 'straight' })
  await page.goto(reference)
  await expect(page.getByRole('region', { name: /^Related video/ })).toHaveCount(0)
  const paragraphs = page.locator('article > div > div:first-of-type > p')
  const place = () => paragraphs.last().evaluate((it) => it.getBoundingClientRect().top)
  await page.evaluate(() => document.fonts.ready)
  const before = await place()
  const text = await paragraphs.allTextContents()
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await expect(video).toBeVisible()
  expect(await place()).toBe(before)
  expect(await paragraphs.allTextContents()).toEqual(text)
  const isBehind = await video.evaluate((it) => {
    const [body] = document.querySelectorAll('article > div > div')
    const end = body?.lastElementChild
    return Boolean(end && end.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)
  })
  expect(isBehind).toBe(true)
})

test('on a phone the form scrolls in one direction only, page and dialog, in large text too', async ({
  page,
}) => {
  await prefers(page, { size: '200' })
  await page.setViewportSize(page320)
  for (const address of ['/en/settings/', '/de/settings/', '/ar/settings/']) {
    await open(page, address)
    await expectOneDirection(page, address)
  }
  await open(page, reference)
  await tool(page).click()
  await expect(sheet(page)).toBeVisible()
  expect(await sheet(page).evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
  await expect(sheet(page).getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
})

test('an Arabic page offers the faces that have its letters, and says so', async ({ page }) => {
  await open(page, '/ar/settings/')
  const faces = page.getByRole('group', { name: 'الخط' })
  await expect(faces.getByRole('radio')).toHaveCount(2)
  await expect(faces).toHaveAccessibleDescription(/ليس في خط Hyperlegible حروف عربية/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says that settings need it and what works instead; no control is dead', async ({
    page,
  }) => {
    for (const [address, words] of [
      ['/en/settings/', 'These settings need JavaScript'],
      ['/de/settings/', 'Diese Einstellungen brauchen JavaScript'],
      ['/ar/settings/', 'تحتاج هذه الإعدادات إلى جافا سكريبت'],
    ] as const) {
      await page.goto(address)
      // Playwright finds no text in there.
      const said = page.locator('noscript p')
      await expect(said).toBeVisible()
      await expect(said).toContainText(words)
      await expect(page.getByRole('radio')).toHaveCount(0)
      await expect(page.getByRole('checkbox')).toHaveCount(0)
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    }
  })
})
