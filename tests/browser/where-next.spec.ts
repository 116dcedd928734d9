import { expect, open, reference, test } from './test.ts'

test('L5: "Related stories" follows a story, never the story itself nor one twice in all that follows', async ({
  page,
}) => {
  for (const address of [
    reference,
    '/en/stories/why-a-cable-grows-old/',
    '/ar/stories/stone-that-outlasts-empires/',
  ]) {
    await open(page, address)
    const links = page.locator('main section h3 a')
    await expect(page.locator('main > section')).not.toHaveCount(0)
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(hrefs.length, address).toBeGreaterThan(4)
    expect(new Set(hrefs).size, address).toBe(hrefs.length)
    expect(hrefs, address).not.toContain(address)
  }
})

test('a story that was read is marked in lists, in words, on this device; one that was only opened is not', async ({
  page,
}) => {
  await open(page, '/en/topics/heritage/')
  await page.clock.install()
  const headline = page.getByRole('heading', { name: /^Stone that outlasts empires/ })
  await headline.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.clock.fastForward('05:00')
  await page.goBack()
  await expect(headline).toHaveText('Stone that outlasts empires')
  await headline.getByRole('link').click()
  await page.getByText('Edited by: Copy desk').scrollIntoViewIfNeeded()
  // The end is in view, but too soon for four minutes of text.
  await page.clock.fastForward(10_000)
  await page.goBack()
  await expect(headline).toHaveText('Stone that outlasts empires')
  await headline.getByRole('link').click()
  await page.getByText('Edited by: Copy desk').scrollIntoViewIfNeeded()
  // When the browser says that the end is in view, is the browser's affair.
  await expect(async () => {
    await page.clock.fastForward('01:00')
    expect(await page.evaluate(() => localStorage.getItem('landmark.read'))).toContain(reference)
  }).toPass()
  await page.goBack()
  await expect(headline).toHaveText('Stone that outlasts empires read')
  await page.reload()
  await page.mouse.move(5, 5)
  await expect(headline).toHaveText('Stone that outlasts empires read')
  await expect(headline.getByRole('link')).toHaveAccessibleName('Stone that outlasts empires')
})

test('the menu marks the topic that a page belongs to', async ({ page }) => {
  const topic = page
    .getByRole('navigation', { name: 'Main menu' })
    .getByRole('link', { name: 'Heritage' })
  await open(page, reference)
  await expect(topic).toHaveAttribute('aria-current', 'true')
  await topic.click()
  await expect(topic).toHaveAttribute('aria-current', 'page')
  await page.goto('/en/')
  await expect(topic).not.toHaveAttribute('aria-current')
})

test('a story of many parts has a table of contents, whose links lead there without a reload', async ({
  page,
}) => {
  await open(page, '/en/stories/a-bean-of-two-parents/')
  const contents = page.getByRole('navigation', { name: 'In this story' })
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  const last = contents.getByRole('link').last()
  const title = (await last.textContent()) ?? ''
  await last.click()
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeInViewport()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await open(page, reference)
  await expect(contents).toHaveCount(0)
})

test.describe('sharing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('a link to a story, and to what is selected in it, is copied and said', async ({
    page,
    baseURL,
  }) => {
    await open(page, `${reference}#weight-upon-weight`)
    const tools = page.getByRole('group', { name: 'This story' })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await tools.getByRole('button', { name: 'Copy link' }).click()
    await expect(tools.getByRole('status')).toHaveText('The link is copied.')
    expect(await copied()).toBe(`${baseURL}${reference}`)
    await page.getByText('In 1737 Jean-Jacques Rousseau').click({ clickCount: 3 })
    const quote = tools.getByRole('button', { name: 'Copy link to quotation' })
    await expect(quote).toBeInViewport()
    await quote.click()
    await expect
      .poll(copied)
      .toContain(`${reference}#:~:text=In%201737%20Jean%2DJacques%20Rousseau%20breakfasted,`)
    const other = await page.context().newPage()
    await other.goto(await copied())
    await expect(other.getByText('In 1737 Jean-Jacques Rousseau')).toBeInViewport()
    await other.close()
  })

  test('Print opens the browser’s own dialog', async ({ page }) => {
    await open(page, reference)
    await page.evaluate(() => Object.assign(window, { print: () => (document.title = 'printed') }))
    await page
      .getByRole('group', { name: 'This story' })
      .getByRole('button', { name: 'Print' })
      .click()
    await expect(page).toHaveTitle('printed')
  })
})

test('how far a long story is read is drawn, and not heard', async ({ page }) => {
  await open(page, reference)
  const line = page.locator('article > [aria-hidden=true]').first()
  const width = () => line.evaluate((it) => it.getBoundingClientRect().width / innerWidth)
  expect(await width()).toBeLessThan(0.05)
  await page.getByText('Edited by: Copy desk').scrollIntoViewIfNeeded()
  await expect.poll(width).toBeGreaterThan(0.6)
})
