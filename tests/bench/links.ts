import type { Locator, Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { median } from './measurement.ts'
import type { Measurement } from './measurement.ts'
import { awake, onPhone, withBrowser } from './phone.ts'

const times = 10

/** What TypeScript does not know of Element Timing. */
type Painted = { identifier: string; renderTime: number }
type Moves = { painted: number; focused: number }

/** From a click on the front page until the story's headline is painted, and until it has focus, on a slow phone. */
export async function measureLinks(bench: Bench): Promise<Measurement[]> {
  const { all, ahead } = await withBrowser(bench, (browser) =>
    onPhone(browser, bench, async ({ page }) => {
      await page.goto('/en/')
      await page.mouse.move(1, 1)
      await page.mouse.move(2, 2)
      await awake(page)
      const links = await differentLinks(page)
      const moves = { all: [] as Moves[], ahead: 0 }
      for (const link of links.slice(0, times)) {
        if (await readAhead(page, link)) moves.ahead++
        moves.all.push(await follow(page, link))
        const { painted = 0, focused = 0 } = moves.all.at(-1) ?? {}
        bench.tell(
          `followed link ${moves.all.length} of ${times}: painted after ${painted.toFixed(0)} ms, focus after ${focused.toFixed(0)} ms`,
        )
        await page.goBack()
        await page.getByRole('main').getByRole('listitem').first().waitFor()
        await link.waitFor()
      }
      return moves
    }),
  )
  const painted = all.map((it) => it.painted)
  const focused = all.map((it) => it.focused)
  return [
    {
      what: 'followed link to painted headline, 4× slower',
      value: median(painted),
      unit: 'ms',
      budget: { atMost: 100 },
      all: painted,
    },
    { what: '… to its focus', value: median(focused), unit: 'ms', all: focused },
    { what: `… of ${times}, read ahead`, value: ahead, unit: '' },
  ]
}

/** A link to each of the stories on the page. */
async function differentLinks(page: Page): Promise<Locator[]> {
  const hrefs = await page
    .locator('main a[href*="/stories/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(hrefs)].map((href) => page.locator(`main a[href="${href}"]`).first())
}

/** Points at a link and waits until its story has come; false where the app does not read ahead. */
async function readAhead(page: Page, link: Locator): Promise<boolean> {
  const id = (await link.getAttribute('href'))?.split('/').at(-2)
  await link.hover()
  return page
    .waitForFunction(
      (name) =>
        performance.getEntriesByType('resource').some((it) => it.name.endsWith(`/${name}.json`)),
      id,
      { timeout: 2_000 },
    )
    .then(
      () => true,
      () => false,
    )
}

/** Milliseconds from the click until the headline is painted, as Element Timing tells it, and until a frame has passed in which it has focus, which comes later for screen readers. */
async function follow(page: Page, link: Locator): Promise<Moves> {
  await page.evaluate(() => {
    let start = 0
    addEventListener('click', (event) => (start = event.timeStamp), { capture: true, once: true })
    // The next headline is marked as soon as it stands in the page, before anything of it is painted.
    document.querySelector('h1')?.setAttribute('elementtiming', 'left')
    const came = new MutationObserver(() =>
      document.querySelector('h1:not([elementtiming])')?.setAttribute('elementtiming', 'followed'),
    )
    came.observe(document.body, { childList: true, subtree: true })
    const painted = new Promise<number>((resolve) => {
      const seen = new PerformanceObserver((list) => {
        const all = list.getEntries() as (PerformanceEntry & Painted)[]
        const followed = all.find(({ identifier }) => identifier === 'followed')
        if (!followed) return
        seen.disconnect()
        came.disconnect()
        resolve(followed.renderTime - start)
      })
      seen.observe({ type: 'element' })
    })
    const focused = new Promise<number>((resolve) => {
      const gone = ({ target }: FocusEvent) => {
        if (!(target instanceof HTMLHeadingElement)) return
        removeEventListener('focusin', gone)
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
      }
      addEventListener('focusin', gone)
    })
    Object.assign(window, {
      moves: Promise.all([painted, focused]).then(([p, f]) => ({ painted: p, focused: f })),
    })
  })
  await link.click()
  return page.evaluate(() => (window as unknown as { moves: Promise<Moves> }).moves)
}
