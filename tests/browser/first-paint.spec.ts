import { readFileSync } from 'node:fs'
import { prefers } from './reading.ts'
import { expect, open, reference, test } from './test.ts'

const pages = ['/en/', reference, '/ar/latest/', '/en/search/', '/en/settings/', '/404.html']

test('the script that copies settings is one, 400 bytes at most, and allowed by its hash wherever pages come from', async ({
  request,
}) => {
  const scripts = new Set<string>()
  for (const address of pages) {
    const html = await (await request.get(address)).text()
    scripts.add(/<script>(.*?)<\/script>/.exec(html)?.[1] ?? '')
  }
  const [script = ''] = scripts
  expect(scripts.size).toBe(1)
  expect(script).not.toBe('')
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(400)
  const policy = (await request.get('/en/')).headers()['content-security-policy'] ?? ''
  const digest = await crypto.subtle.digest('SHA-256', Buffer.from(script))
  expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`)
  expect(readFileSync('dist/_headers', 'utf8')).toContain(`Content-Security-Policy: ${policy}\n`)
})

for (const address of pages)
  test(`what was chosen is there when ${address} is first painted, its app asleep`, async ({
    page,
  }) => {
    // The app never comes.
    await page.route('**/assets/*.js', () => undefined)
    await prefers(page, { colours: 'two-yellow', size: '150' })
    await page.addInitScript(() => {
      new PerformanceObserver((_, observer) => {
        observer.disconnect()
        const { color } = getComputedStyle(document.body)
        const { backgroundColor, fontSize } = getComputedStyle(document.documentElement)
        Object.assign(globalThis, { firstPaint: { color, backgroundColor, fontSize } })
      }).observe({ type: 'paint', buffered: true })
    })
    await page.goto(address)
    await page.waitForFunction(() => 'firstPaint' in globalThis)
    expect(await page.evaluate(() => (globalThis as { firstPaint?: object }).firstPaint)).toEqual({
      color: 'rgb(255, 255, 0)',
      backgroundColor: 'rgb(0, 0, 0)',
      fontSize: '24px',
    })
  })

for (const nonsense of [
  '',
  '{',
  'null',
  '7',
  '"reading"',
  '[]',
  '{"reading":7}',
  '{"reading":null}',
  '{"reading":["a"]}',
  '{"reading":"dark"}',
  '{"reading":{"size":"900","colours":"</style>","a-b":1,"on click":"x","face":{}}}',
  '{"version":1,"reading":{"size":null,"through":{}}}',
])
  test(`what is kept and makes no sense does no harm: ${nonsense || 'nothing at all'}`, async ({
    page,
  }) => {
    await page.addInitScript((text) => localStorage.setItem('landmark.preferences', text), nonsense)
    await open(page, reference)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { size, lang } = await page.evaluate(() => ({
      size: getComputedStyle(document.documentElement).fontSize,
      lang: document.documentElement.lang,
    }))
    expect({ size, lang }).toEqual({ size: '16px', lang: 'en' })
  })

test('where the device keeps nothing pages are as usual', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  )
  await open(page, reference)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a page that sleeps in another tab, or that Back returns to, follows', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await other.goto(reference)
  await open(page, '/en/settings/')
  await page.getByRole('radio', { name: 'Yellow on black' }).check()
  await expect(other.locator('html')).toHaveAttribute('data-colours', 'two-yellow')
  await page.getByRole('button', { name: 'Back to usual' }).click()
  await expect(other.locator('html')).not.toHaveAttribute('data-colours')
})
