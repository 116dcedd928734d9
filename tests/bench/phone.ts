import { chromium } from '@playwright/test'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { chromiumFlags } from '#tests/chromium.ts'
import type { Bench } from './bench.ts'

/** How many times slower than this machine a reader's phone is taken to be. */
const slow = 4

export type Phone = { page: Page; devtools: CDPSession }
type Task<T> = (phone: Phone) => Promise<T>

/** Gives a browser for a while; it is closed whatever happens. */
export async function withBrowser<T>(
  { chromium: executablePath }: Bench,
  task: (browser: Browser) => Promise<T>,
) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() })
  try {
    return await task(browser)
  } finally {
    await browser.close()
  }
}

/** A phone with an empty cache, 390 px wide, its processor slowed down. */
export async function onPhone<T>(
  browser: Browser,
  { origin }: Bench,
  task: Task<T>,
  slowdown = slow,
): Promise<T> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    return await task({ page, devtools })
  } finally {
    await context.close()
  }
}

/** Waits for the app that a sign of intent has woken. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('landmark-awake').length > 0)
}
