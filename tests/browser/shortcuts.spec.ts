import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { name })
const keyList = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })

test('on a list j and k go from story to story, o opens the one that has focus', async ({
  page,
}) => {
  await open(page, '/en/latest/')
  const stories = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')
  await page.keyboard.press('j')
  await expect(stories.nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(stories.nth(2)).toBeFocused()
  await expect(stories.nth(2)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('k')
  await expect(stories.nth(1)).toBeFocused()
  const name = await stories.nth(1).innerText()
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
})

test('F5: j starts with the first story in view, though the page was scrolled and nothing has focus', async ({
  page,
}) => {
  await open(page, '/en/')
  await page.getByRole('region', { name: 'Science' }).scrollIntoViewIfNeeded()
  await page.evaluate(() => {
    document.querySelector('main section[aria-labelledby] h3')?.scrollIntoView()
  })
  const first = await firstStoryInView(page)
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).toBe(first)
})

test('j starts anew where the reader has scrolled to, away from what has focus', async ({
  page,
}) => {
  await open(page, '/en/latest/')
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).not.toBe('')
  await page.evaluate(() => window.scrollTo(0, 900))
  const first = await firstStoryInView(page)
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).toBe(first)
})

test('in a story j and k go from heading to heading', async ({ page }) => {
  await open(page, reference)
  await page.keyboard.press('j')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('j')
  await expect(heading(page, 'Correction')).toBeFocused()
  await page.keyboard.press('j')
  await expect(heading(page, 'Built to last')).toBeFocused()
  await page.keyboard.press('j')
  await expect(heading(page, 'Weight upon weight')).toBeFocused()
  await expect(heading(page, 'Weight upon weight')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('k')
  await expect(heading(page, 'Built to last')).toBeFocused()
})

test('[ and ] go to the newer and the older story, and say where there is none', async ({
  page,
}) => {
  const latest = await page.request.get('/edition/en/latest/1.json')
  const { items } = (await latest.json()) as { items: { url: string; headline: string }[] }
  const [newest, second] = items
  await open(page, newest?.url ?? '')
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { level: 1, name: second?.headline ?? '' })).toBeFocused()
  await page.keyboard.press('[')
  await expect(page.getByRole('heading', { level: 1, name: newest?.headline ?? '' })).toBeFocused()
  await page.keyboard.press('[')
  await expect(
    page.getByRole('status').filter({ hasText: 'There is no newer story.' }),
  ).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { level: 1, name: 'Front page' })).toBeFocused()
  await page.keyboard.press(']')
  await expect(page.getByRole('status').filter({ hasText: 'No story is open here.' })).toBeVisible()
})

test('g then h goes to the front page, unless something else is pressed between', async ({
  page,
}) => {
  await open(page, reference)
  for (const between of ['Tab', 'x']) {
    await page.keyboard.press('g')
    await page.keyboard.press(between)
    await page.keyboard.press('h')
  }
  await expect(page).toHaveURL(reference)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page).toHaveURL('/en/')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('s goes to search, and from there into its field', async ({ page }) => {
  await open(page, '/en/')
  await page.keyboard.press('s')
  await expect(page).toHaveURL('/en/search/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('searchbox')).not.toBeFocused()
  await page.keyboard.press('s')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.getByRole('searchbox')).toHaveValue('s')
})

test('t goes to the top, m into the menu', async ({ page }) => {
  await open(page, reference)
  await page.evaluate(() => window.scrollTo(0, 2000))
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await page.keyboard.press('m')
  await expect(menu.getByRole('link', { name: 'Heritage' })).toBeFocused()
  await page.setViewportSize({ width: 390, height: 800 })
  await page.keyboard.press('t')
  await expect(menu.getByRole('link', { name: 'Heritage' })).toBeHidden()
  await page.keyboard.press('m')
  await expect(menu.getByRole('link', { name: 'Heritage' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu.getByRole('button', { name: 'Menu' })).toBeFocused()
})

test('F5: keys do nothing in fields, with Ctrl, Alt or Meta, while one writes with an input method', async ({
  page,
}) => {
  await open(page, '/en/latest/')
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).not.toBe('')
  const before = await focused(page)
  for (const modifier of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${modifier}+j`)
  await page.evaluate(() => {
    const init = { key: 'j', code: 'KeyJ', isComposing: true, bubbles: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', init))
  })
  expect(await focused(page)).toBe(before)
  for (const tag of ['input', 'textarea', 'select', 'div']) {
    await page.getByRole('main').evaluate((main, name) => {
      const field = document.createElement(name)
      field.contentEditable = name === 'div' ? 'true' : 'inherit'
      field.id = 'field'
      main.prepend(field)
      field.focus()
    }, tag)
    await page.keyboard.type('jts?')
    await expect(page.locator('#field')).toBeFocused()
    await expect(keyList(page)).toHaveCount(0)
    await page.locator('#field').evaluate((field) => field.remove())
  }
  await expect(page).toHaveURL('/en/latest/')
})

test('keys do nothing while a video has focus', async ({ page }) => {
  await open(page, reference)
  const section = page.getByRole('region', { name: 'Related video: Built to last' })
  await section.getByRole('button', { name: 'Play' }).press('Enter')
  await expect(section.locator('video')).toBeFocused()
  for (const key of ['j', 'k', 'm', 't', '?']) await page.keyboard.press(key)
  await expect(section.locator('video')).toBeFocused()
})

test('F5: arrows, Page keys, Home, End and Space scroll as ever', async ({ page }) => {
  await open(page, reference)
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const taken = await page.evaluate(() => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' ', 'Tab', '/']
    return keys.filter((key) => {
      const event = new KeyboardEvent('keydown', {
        key,
        code: key,
        bubbles: true,
        cancelable: true,
      })
      return !document.body.dispatchEvent(event)
    })
  })
  expect(taken).toEqual([])
  const scroll = () => page.evaluate(() => window.scrollY)
  await page.keyboard.press('PageDown')
  await expect.poll(scroll).toBeGreaterThan(300)
})

test('an Arabic keyboard has its keys where a Latin one has them', async ({ page }) => {
  await open(page, '/ar/latest/')
  const client = await page.context().newCDPSession(page)
  const press = async (key: string, code: string) => {
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key })
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
  }
  await press('ت', 'KeyJ')
  await press('ت', 'KeyJ')
  const stories = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')
  await expect(stories.nth(1)).toBeFocused()
  await client.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: '؟',
    code: 'Slash',
    modifiers: 8,
  })
  await expect(page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' })).toBeVisible()
})

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement, body } = document
    return activeElement === body ? '' : (activeElement?.textContent ?? '')
  })
}

async function firstStoryInView(page: Page): Promise<string> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('main a[href*="/stories/"]')]
    return links.find((link) => link.getBoundingClientRect().top >= 0)?.textContent ?? 'none'
  })
}
