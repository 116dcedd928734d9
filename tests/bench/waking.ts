import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { median } from './measurement.ts'
import type { Measurement } from './measurement.ts'
import { awake, onPhone, withBrowser } from './phone.ts'
import type { Phone } from './phone.ts'
import { reference } from './site.ts'

const times = 5
/** Milliseconds: as long as a finger rests, and how long after the sign its price is looked for. */
const [press, watch] = [80, 3_000]

type Price = { interaction: number; waking: number }

const signs: Record<string, (phone: Phone) => Promise<void>> = {
  'first tap': tap,
  'first key': ({ page }) => page.keyboard.press('Tab', { delay: press }),
  // A scroll has no duration of its own: keys pressed while it wakes the app feel what it costs.
  'first scroll, by keys pressed meanwhile': scrollAndPress,
}

/** What the first tap, key and scroll pay for waking the app on a slow phone: as INP counts it, and until it is awake. */
export async function measureWaking(bench: Bench): Promise<Measurement[]> {
  return withBrowser(bench, async (browser) => {
    const prices = new Map(Object.keys(signs).map((name) => [name, [] as Price[]]))
    for (let time = 1; time <= times; time++)
      for (const [name, give] of Object.entries(signs)) {
        const price = await onPhone(browser, bench, (phone) => priceOf(phone, give))
        prices.get(name)?.push(price)
        bench.tell(`${name} ${time} of ${times}: ${price.interaction} ms`)
      }
    return [...prices].flatMap(([name, all]) => results(name, all))
  })
}

function results(name: string, prices: Price[]): Measurement[] {
  const of = (field: keyof Price) => {
    const all = prices.map((price) => price[field])
    return { value: median(all), unit: 'ms', all }
  }
  return [
    { what: `${name}, 4× slower`, ...of('interaction'), budget: { atMost: 200 } },
    { what: `${name}: until awake`, ...of('waking') },
  ]
}

async function priceOf(phone: Phone, give: (phone: Phone) => Promise<void>): Promise<Price> {
  const { page } = phone
  await page.addInitScript(observe)
  await page.goto(reference, { waitUntil: 'networkidle' })
  await give(phone)
  await awake(page)
  await page.waitForFunction((milliseconds) => {
    const { seen } = window as unknown as Watched
    return seen.sign > 0 && performance.now() > seen.sign + milliseconds
  }, watch)
  return page.evaluate(() => {
    const { seen } = window as unknown as Watched
    const mark = performance.getEntriesByName('landmark-awake')[0]?.startTime ?? Number.NaN
    // Shorter ones than 16 ms are not reported.
    return { interaction: Math.max(16, ...seen.durations), waking: mark - seen.sign }
  })
}

type Watched = { seen: { sign: number; durations: number[] } }

/** Runs in the page before anything else: when the first sign was given, and how long each interaction took. */
function observe(): void {
  const seen = { sign: 0, durations: [] as number[] }
  Object.assign(window, { seen })
  for (const sign of ['pointerover', 'touchstart', 'keydown', 'scroll'])
    addEventListener(sign, (event) => (seen.sign ||= event.timeStamp), { capture: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.durations.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 })
}

/** A finger on the headline. */
async function tap({ page, devtools }: Phone): Promise<void> {
  const { x = 0, y = 0 } = (await page.getByRole('heading', { level: 1 }).boundingBox()) ?? {}
  const touchPoints = [{ x: x + 20, y: y + 20 }]
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.waitForTimeout(press)
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function scrollAndPress({ page }: Phone): Promise<void> {
  await page.mouse.wheel(0, 300)
  const isAwake = () => awakeIn(page)
  while (!(await isAwake())) await page.keyboard.press('Shift', { delay: press })
}

function awakeIn(page: Page): Promise<boolean> {
  return page.evaluate(() => performance.getEntriesByName('landmark-awake').length > 0)
}
