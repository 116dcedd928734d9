import { test as base } from '@playwright/test'
import type { Page } from '@playwright/test'

export { expect } from '@playwright/test'
export type { Locator, Page } from '@playwright/test'

export const reference = '/en/stories/stone-that-outlasts-empires/'

type Options = {
  expectedConsole: RegExp | null
  /** The one other party that pages may ask for something; whoever sets it says when. */
  otherParty: string
}

/** What Playwright says where a configuration lets nothing be kept. */
const isBlocked = /^Service Worker registration blocked by Playwright/

/** Every page of every test must stay silent in the console, and must ask nobody but its own server for anything. */
export const test = base.extend<Options>({
  expectedConsole: [null, { option: true }],
  otherParty: ['', { option: true }],
  page: async ({ page, baseURL, expectedConsole, otherParty }, run) => {
    const complaints: string[] = []
    const complain = (text: string) => {
      if (!expectedConsole?.test(text)) complaints.push(text)
    }
    page.on('pageerror', (error) => complain(error.message))
    page.on('console', (message) => {
      const text = message.text()
      if (['error', 'warning'].includes(message.type()) && !isBlocked.test(text)) complain(text)
    })
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== baseURL && origin !== otherParty)
        complaints.push(`another party was asked: ${request.url()}`)
    })
    await run(page)
    if (complaints.length) throw new Error(complaints.join('\n'))
  },
})

/** Opens a page and wakes its app as a reader does: by a move of the pointer. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.waitForFunction(() => performance.getEntriesByName('landmark-awake').length > 0)
}

/** Waits until the browser has nothing to do; two seconds at most, since a busy machine may hold that back for long. */
export async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })),
  )
}

/** A reader who saves data: nothing is read ahead. */
export async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true, effectiveType: '4g' },
      configurable: true,
    }),
  )
}

/** Follows the front page's link to the reference story inside the app: for faults on the way to it. */
export async function followToReference(page: Page): Promise<void> {
  await open(page, '/en/')
  await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
}

/** Answers each request for this path with this instead: for faults that cannot be had otherwise. */
export async function answer(
  page: Page,
  path: string,
  response: { status?: number; body?: string } | 'nothing',
): Promise<void> {
  await page.route(`**${path}`, (route) =>
    response === 'nothing'
      ? route.abort('connectionfailed')
      : route.fulfill({ contentType: 'application/json', ...response }),
  )
}
