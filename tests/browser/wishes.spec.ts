import { contrasts, prefers } from './reading.ts'
import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

/** How many things move when a transcript is opened, and when a link is followed. */
async function moving(page: Page): Promise<number> {
  await page.addInitScript(() => {
    let begun = 0
    for (const kind of ['transitionrun', 'animationstart'])
      document.addEventListener(kind, () => Object.assign(window, { begun: ++begun }), true)
  })
  await open(page, reference)
  await page.getByText('Transcript').first().click()
  await page.getByRole('list', { name: 'Topics' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  return page.evaluate(() => (window as { begun?: number }).begun ?? 0)
}

test('S12: nothing moves for a reader whose device asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving(page)).toBe(0)
})

test('S12: nothing moves for a reader who has chosen that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await prefers(page, { motion: 'none' })
  expect(await moving(page)).toBe(0)
})

test('something moves where nobody minds', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await moving(page)).toBeGreaterThan(0)
})

test('S12: no scrolling, zooming or fading of our own is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, reference)
  const moves = await page.locator('html, body, body *').evaluateAll((all) =>
    all
      .filter((it) => it.checkVisibility())
      .flatMap((it) => {
        const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(it)
        const isStill = scrollBehavior === 'auto' && Number.parseFloat(transitionDuration) === 0
        return isStill && animationName === 'none' ? [] : [it.outerHTML.slice(0, 80)]
      }),
  )
  expect(moves).toEqual([])
})

test('S12: a device that asks for less transparency is shown none, in dialogs either', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
  })
  await open(page, reference)
  await page.getByRole('group', { name: 'This story' }).getByRole('link').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const seenThrough = await page.locator('body, body *').evaluateAll((all) =>
    all
      .filter((it) => it.checkVisibility())
      .flatMap((it) => {
        const styles = [undefined, ...(it.matches('dialog') ? ['::backdrop'] : [])].map((part) =>
          getComputedStyle(it, part),
        )
        const isHalf = styles.some(
          ({ opacity, color, backgroundColor, textDecorationColor, borderBlockStartColor }) =>
            Number(opacity) < 1 ||
            [color, backgroundColor, textDecorationColor, borderBlockStartColor].some((colour) => {
              const alpha = Number(/^(?:rgba|color)\(.*[/,] ?([\d.]+)\)$/.exec(colour)?.[1] ?? 1)
              return alpha > 0 && alpha < 1
            }),
        )
        return isHalf ? [it.outerHTML.slice(0, 80)] : []
      }),
  )
  expect(seenThrough).toEqual([])
})

for (const way of ['the device', 'the reader'])
  test(`S12: more contrast, asked for by ${way}, is given: black and white, and frames as strong as text`, async ({
    page,
  }) => {
    if (way === 'the device') await page.emulateMedia({ contrast: 'more' })
    else await prefers(page, { colours: 'contrast' })
    await page.goto(reference)
    const [ink = 0, quiet = 0, control = 0, rule = 0] = await contrasts(
      page,
      ['--ink', '--ink-quiet', '--control', '--hairline'],
      '--paper',
    )
    expect(ink).toBeCloseTo(21, 1)
    expect(quiet).toBeGreaterThan(14)
    expect(control).toBeCloseTo(21, 1)
    expect(rule).toBeCloseTo(21, 1)
  })
