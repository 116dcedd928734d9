import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import type { Measurement } from './measurement.ts'
import { awake, onPhone, withBrowser } from './phone.ts'
import type { Phone } from './phone.ts'

/** Stories read before the first look at the heap, and between it and the second. */
const [before, between] = [20, 500]

type Held = { megabytes: number; nodes: number; listeners: number }

/** Reads 500 different stories in one tab, link by link, and says what of them is still held after collection. */
export async function measureReading(bench: Bench): Promise<Measurement[]> {
  const [first, last] = await withBrowser(bench, (browser) =>
    onPhone(browser, bench, (phone) => read(phone, bench.tell), 1),
  )
  const growth = (field: 'nodes' | 'listeners') => (last[field] / first[field] - 1) * 100
  return [
    { what: `heap after ${before} stories`, value: first.megabytes, unit: 'MB' },
    {
      what: `heap growth by ${between} more`,
      value: last.megabytes - first.megabytes,
      unit: 'MB',
      budget: { atMost: 3 },
    },
    { what: 'nodes: growth', value: growth('nodes'), unit: '%', budget: { atMost: 5 } },
    { what: 'listeners: growth', value: growth('listeners'), unit: '%', budget: { atMost: 5 } },
  ]
}

async function read(phone: Phone, tell: Bench['tell']): Promise<[Held, Held]> {
  const { page } = phone
  await page.goto('/en/stories/story-1/')
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await awake(page)
  await follow(page, 1, before)
  const first = await held(phone)
  for (let done = 0; done < between; done += 100) {
    await follow(page, before + done + 1, 100)
    tell(`read ${done + 100} of ${between} stories`)
  }
  return [first, await held(phone)]
}

async function follow(page: Page, from: number, count: number): Promise<void> {
  for (let number = from + 1; number <= from + count; number++) {
    await page.locator(`main a[href="/en/stories/story-${number}/"]`).first().click()
    await page.locator('h1:focus', { hasText: new RegExp(`part ${number}$`) }).waitFor()
  }
}

/** What the tab holds after its garbage was collected. */
async function held({ page, devtools }: Phone): Promise<Held> {
  await devtools.send('Performance.enable')
  // What was read ahead comes in, and Chromium lets go of nodes only some time after the second collection.
  await page.waitForLoadState('networkidle')
  for (let time = 0; time < 3; time++) {
    await devtools.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(500)
  }
  const { metrics } = await devtools.send('Performance.getMetrics')
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    megabytes: value('JSHeapUsedSize') / 1_000_000,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  }
}
