import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import sirv from 'sirv'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { compileLive } from '#src/cli/compile-live.ts'
import { wordpress } from '#src/cli/config.ts'
import { serve } from '#src/cli/serve.ts'
import { writeSite } from '#src/cli/write-site.ts'
import { chromiumFlags, findChromium } from '#tests/chromium.ts'
import { config, wake } from './sample.ts'

const origin = inject('wordpress')
const out = 'reports/wordpress-live'
let server: Server | undefined
let browser: Browser | undefined
let page: Page
let asked: string[] = []

beforeAll(async () => {
  const edition = await compileLive(config, wordpress(`${origin}/`))
  await writeSite({
    edition,
    config,
    built: 'build',
    out,
    isEnough: () => true,
    onPage: () => undefined,
  })
  server = await serve({ out, built: 'build' }, 0)
  if (!server.listening) await once(server, 'listening')
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags() })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

beforeEach(async () => {
  await page?.context().close()
  const address = server?.address() as AddressInfo | undefined
  const context = await browser?.newContext({ baseURL: `http://localhost:${address?.port}` })
  if (!context) throw new Error('no browser')
  page = await context.newPage()
  asked = []
  page.on('request', (request) => asked.push(request.url()))
})

/** What was asked of the WordPress's interface, by the browser. */
function ofInterface(): string[] {
  return asked.filter((address) => address.startsWith(`${origin}/wp-json/`))
}

const headline = (name: RegExp) => page.getByRole('heading', { level: 1, name })

describe('a live WordPress of another origin, in Chromium', () => {
  it('is a whole page before any script, for which nobody asks the WordPress', async () => {
    const { request } = page.context()
    const html = await (await request.get('/en/stories/three-rows-of-arches/')).text()
    expect(html).toContain('<h1')
    expect(html).toMatch(/Pont du Gard/)
    await page.goto('/en/stories/three-rows-of-arches/')
    await headline(/^Three rows of arches/).waitFor()
    expect(ofInterface()).toEqual([])
  })

  it('goes from the front page to a story that the browser itself reads', async () => {
    await page.goto('/en/')
    await wake(page)
    await page
      .getByRole('link', { name: /^Three rows of arches/ })
      .first()
      .click()
    await headline(/^Three rows of arches/).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(ofInterface().some((address) => address.includes('slug=three-rows-of-arches'))).toBe(
      true,
    )
    const picture = page.getByRole('article').first().getByRole('img').first()
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((element: HTMLImageElement) => element.naturalWidth))
      .toBeGreaterThan(300)
    const origins = new Set(asked.map((address) => new URL(address).origin))
    expect(origins).toEqual(new Set([new URL(page.url()).origin, origin]))
  })

  it('gives the same story from the server and from the browser', async () => {
    const words = async () => {
      // The last thing that comes to a story: what one does with it.
      await page.getByRole('button', { name: 'Print' }).waitFor()
      return page.getByRole('article').first().innerText()
    }
    await page.goto('/en/stories/towers-and-gates/')
    await wake(page)
    const rendered = await words()
    await page.goto('/en/')
    await wake(page)
    await page
      .getByRole('link', { name: /^In pictures: Towers/ })
      .first()
      .click()
    await headline(/^In pictures: Towers/).waitFor()
    expect(await words()).toBe(rendered)
  })

  it('shows further pages of a list, to the last', async () => {
    await page.goto('/en/latest/')
    await wake(page)
    const stories = page.getByRole('main').getByRole('heading', { level: 2 })
    const first = await stories.count()
    await page.getByRole('link', { name: /more stories/i }).click()
    await expect.poll(() => stories.count()).toBeGreaterThan(first)
    await page.getByRole('link', { name: /more stories/i }).click()
    await expect.poll(() => stories.count()).toBe(29)
    const past = await page.context().request.get('/en/latest/4/')
    expect(past.status()).toBe(404)
  })

  it('finds stories by their words, within a topic too', async () => {
    await page.goto('/en/search/?q=aqueduct')
    const hit = page.getByRole('main').getByRole('heading', { level: 2, name: /^Three rows/ })
    await expect.poll(() => hit.isVisible()).toBe(true)
    await page.goto('/en/search/?q=aqueduct&topic=world')
    await page.getByText('No stories found').waitFor()
  })

  it('reads the Arabic post from right to left', async () => {
    await page.goto('/en/latest/')
    await wake(page)
    await page
      .getByRole('link', { name: /البتراء/ })
      .first()
      .click()
    await headline(/البتراء/).waitFor()
    expect(
      await headline(/البتراء/).evaluate((element) => getComputedStyle(element).direction),
    ).toBe('rtl')
  })

  it.each(['hostile-admin', 'hostile-author'])('runs nothing of %s', async (slug) => {
    await page.goto('/en/latest/2/')
    await wake(page)
    await page.goto(`/en/stories/${slug}/`)
    await headline(/^Hostile markup/).waitFor()
    await wake(page)
    await page.evaluate((path) => {
      history.pushState({}, '', path)
      dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    }, '/en/latest/2/')
    await page.goBack()
    await headline(/^Hostile markup/).waitFor()
    expect(await page.evaluate(() => Object.hasOwn(window, '__pwned'))).toBe(false)
    expect(await page.getByRole('main').isVisible()).toBe(true)
  })

  it('says not found, 404, of what is behind a password or nowhere', async () => {
    for (const id of ['behind-a-password', 'nothing']) {
      const answer = await page.goto(`/en/stories/${id}/`)
      expect(answer?.status()).toBe(404)
      await headline(/./).waitFor()
    }
  })

  it('opens a story newer than a static host’s pages in the browser', async () => {
    const missing = readFileSync(`${out}/404.html`)
    const files = sirv(out, { dev: true })
    const host = createServer((request, response) =>
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html' }).end(missing)
      }),
    ).listen(0, '127.0.0.1')
    await once(host, 'listening')
    const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/en/stories/no-title/`
    expect((await page.goto(address))?.status()).toBe(404)
    await headline(/^This post has no title/).waitFor()
    host.close()
    host.closeAllConnections()
  })

  it('says that the WordPress cannot be reached, and reads on when it can', async () => {
    await page.goto('/en/latest/3/')
    await page.route(`${origin}/**`, (route) => route.abort())
    await wake(page)
    await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').last().click()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.unroute(`${origin}/**`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => page.getByRole('article').first().isVisible()).toBe(true)
  })
})
