import { launch } from 'puppeteer-core'
import type { KeyInput } from 'puppeteer-core'
import { callOf } from './engine.ts'
import type { Start } from './engine.ts'

/** Starts Debian's Firefox without a window, driven over WebDriver BiDi. */
export const startFirefox: Start = async (origin, { script = true, keeps = false } = {}) => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'javascript.enabled': script,
      // Firefox complains of what a worker was bringing when its page is left.
      'dom.serviceWorkers.enabled': keeps,
    },
  })
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin)
      complaints.push(`another party was asked: ${request.url()}`)
  })
  return {
    open: async (path) => {
      complaints.length = 0
      await page.goto(origin + path)
    },
    press: async (keys) => {
      const chord = keys.split('+') as KeyInput[]
      for (const key of chord) await page.keyboard.down(key)
      for (const key of chord.toReversed()) await page.keyboard.up(key)
    },
    // A string that is run gives nothing a type.
    evaluate: async <Args extends unknown[], Result>(
      read: (...args: Args) => Result,
      ...args: Args
    ) => (await page.evaluate(callOf(read, args))) as Result,
    resize: (width, height) => page.setViewport({ width, height }),
    tabs: async () => (await browser.pages()).map((tab) => tab.url()),
    complaints: () => Promise.resolve(complaints),
    close: () => browser.close(),
  }
}
