import { contrasts, expectOneDirection, longestLine, prefers } from './reading.ts'
import { expect, open, reference, test } from './test.ts'

const arabic = '/ar/stories/stone-that-outlasts-empires/'
// A face that is not used after all: the one that labels are usually in.
test.use({
  expectedConsole: /was preloaded using link preload but not used|Failed to load resource/,
})

/** The paragraphs of a text, by the headings that stand among them. */
const body = 'article > div > div > h2[id] ~ p'

for (const face of ['usual', 'sans', 'legible'])
  for (const measure of ['narrow', 'usual', 'wide'])
    for (const address of [reference, arabic])
      test(`A7: at most 80 characters a line: ${face} face, ${measure} lines, ${address}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: 1600, height: 900 })
        await prefers(page, { face, measure })
        await page.goto(address)
        const longest = await longestLine(page)
        expect(longest).toBeGreaterThan(40)
        expect(longest).toBeLessThanOrEqual(80)
      })

for (const address of [reference, arabic])
  test(`A7: paragraphs are not justified, lines are at least 1.5 apart, paragraphs 1.5 lines where the reader asks for it: ${address}`, async ({
    page,
  }) => {
    const look = () =>
      page
        .locator(`${body} + p`)
        .first()
        .evaluate((it) => {
          const style = getComputedStyle(it)
          const size = Number.parseFloat(style.fontSize)
          const line = Number.parseFloat(style.lineHeight)
          const gap = Number.parseFloat(style.marginBlockStart)
          return { align: style.textAlign, line: line / size, lines: gap / line, sizes: gap / size }
        })
    await page.goto(address)
    const usual = await look()
    expect(usual.align).toBe('start')
    expect(usual.line).toBeGreaterThanOrEqual(1.5)
    await prefers(page, { space: 'wide' })
    await page.goto(address)
    const wide = await look()
    expect(wide.line).toBeGreaterThan(usual.line * 1.3)
    expect(wide.lines).toBeGreaterThan(1.499)
    // WCAG 1.4.12.
    expect(wide.sizes).toBeGreaterThanOrEqual(2)
  })

for (const colours of [
  'usual',
  'light',
  'dark',
  'contrast',
  'two-white',
  'two-sepia',
  'two-yellow',
  'two-blue',
])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`A7: text, quiet text and accent have 7:1 on paper and on tint: ${colours}, ${colorScheme} device`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await prefers(page, { colours })
      await page.goto(reference)
      const texts = ['--ink', '--ink-quiet', '--accent']
      for (const ground of ['--paper', '--tint'])
        for (const ratio of await contrasts(page, texts, ground))
          expect(ratio, ground).toBeGreaterThanOrEqual(7)
      // Frames of what is pressed, and a found word.
      const [frame = 0] = await contrasts(page, ['--control'], '--paper')
      expect(frame).toBeGreaterThanOrEqual(3)
      const [found = 0] = await contrasts(page, ['--ink'], '--mark')
      expect(found).toBeGreaterThanOrEqual(7)
    })

test('what is printed is dark on white, whatever colours are chosen', async ({ page }) => {
  await prefers(page, { colours: 'two-yellow' })
  await page.goto(reference)
  await page.emulateMedia({ media: 'print' })
  for (const ratio of await contrasts(page, ['--ink', '--ink-quiet', '--accent'], '--paper'))
    expect(ratio).toBeGreaterThanOrEqual(7)
})

for (const width of [320, 768, 1280])
  test(`text of 200 % at ${width} px scrolls nothing sideways`, async ({ page }) => {
    test.setTimeout(60_000)
    await page.setViewportSize({ width, height: 800 })
    await prefers(page, { size: '200' })
    for (const address of [
      '/en/',
      reference,
      '/en/stories/built-to-last/',
      '/en/latest/',
      '/en/search/',
      '/de/settings/',
      '/ar/',
      arabic,
      '/en/nowhere/',
    ]) {
      await page.goto(address)
      await expectOneDirection(page, address)
    }
    await page.goto(reference)
    const size = () =>
      page
        .locator(body)
        .first()
        .evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize))
    const large = await size()
    await page.evaluate(() => document.documentElement.removeAttribute('data-size'))
    // What grows with the window does not grow twice.
    expect(large / (await size())).toBeGreaterThan(1.85)
  })

test('faces are fetched when they are chosen, and only then', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const name = /(text-sans|hyperlegible)-/.exec(request.url())?.[1]
    if (name) asked.push(name)
  })
  await open(page, '/en/settings/')
  await page.getByRole('radio', { name: 'Hyperlegible' }).check()
  await expect.poll(() => asked).toEqual(['hyperlegible'])
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('400 16px Hyperlegible')))
    .toBe(true)
  await page.getByRole('radio', { name: 'Sans serif' }).check()
  await expect.poll(() => asked).toEqual(['hyperlegible', 'text-sans'])
})
