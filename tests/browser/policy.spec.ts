import { expect, reference, test } from './test.ts'

// Each of these tries is refused, and the browser says so.
test.use({ expectedConsole: /Content Security Policy|Trusted|violates/ })

test('the policy refuses inline code, inline style, frames, other parties and HTML strings', async ({
  page,
}) => {
  await page.goto(reference)
  const refused = await page.evaluate(async () => {
    const seen = new Set<string>()
    const { promise: all, resolve } = Promise.withResolvers<void>()
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      seen.add(effectiveDirective)
      // The browser reports each when it comes to it.
      if (seen.size === 5) resolve()
    })
    const victim = document.createElement('p')
    victim.setAttribute('style', 'position: fixed')
    document.body.append(victim)
    const frame = document.createElement('iframe')
    frame.src = '/en/'
    document.body.append(frame)
    await fetch('https://other.example/').catch(() => undefined)
    const { innerHTML } = Object.getOwnPropertyDescriptors(Element.prototype)
    try {
      innerHTML?.set?.call(victim, '<b>bold</b>')
    } catch {
      seen.add('threw')
    }
    await all
    return [...seen].toSorted((a, b) => a.localeCompare(b))
  })
  expect(refused).toEqual([
    'connect-src',
    'frame-src',
    'require-trusted-types-for',
    'style-src-attr',
    'threw',
  ])
})

test('pages run no WebAssembly; the worker that searches does', async ({ page }) => {
  await page.goto('/en/search/?q=stone')
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/stories found$/)
  const refused = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => '',
      (error: Error) => error.name,
    ),
  )
  expect(refused).toBe('CompileError')
})

test('no page may be framed by another', async ({ request }) => {
  for (const address of ['/en/', reference, '/en/nowhere/', '/edition/site.json'])
    expect((await request.get(address)).headers()['content-security-policy'], address).toContain(
      "frame-ancestors 'none'",
    )
})
