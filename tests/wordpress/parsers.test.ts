import { build } from 'vite'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { parse } from '#src/markup/parse5-tree.ts'
import { chromiumFlags, findChromium } from '#tests/chromium.ts'
import { blocksAsJson } from './blocks-as-json.ts'
import { everyMarkup } from '#tests/fixtures/every-markup.ts'

type Harness = { read: (html: string) => string }

let browser: Browser | undefined
let page: Page

beforeAll(async () => {
  // The walk and the browser's own parser as an edition ships them, in a page that has them alone.
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/wordpress/read-in-browser.ts', formats: ['iife'], name: 'harness' },
    },
  })) as unknown as { output: { code: string }[] }[]
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags() })
  page = await browser.newPage()
  await page.goto(`${inject('wordpress')}/wp-includes/images/blank.gif`)
  await page.evaluate(
    `globalThis.harness = (() => { ${built?.output[0]?.code ?? ''}; return harness })()`,
  )
}, 60_000)
afterAll(() => browser?.close())

function inBrowser(html: string): Promise<string> {
  return page.evaluate(
    (markup) => (globalThis as unknown as { harness: Harness }).harness.read(markup),
    html,
  )
}

it.each(everyMarkup.map((html) => [JSON.stringify(html.slice(0, 60)), html]))(
  'gives the same blocks from Chromium’s parser and from parse5: %s',
  async (_, html) => {
    expect(await inBrowser(html)).toBe(blocksAsJson(html, parse))
  },
)

it('gives the same blocks of every post of a real WordPress', async () => {
  const answer = await fetch(`${inject('wordpress')}/wp-json/wp/v2/posts?per_page=100`)
  const posts = (await answer.json()) as { content: { rendered: string } }[]
  expect(posts.length).toBe(30)
  for (const { content } of posts)
    expect(await inBrowser(content.rendered)).toBe(blocksAsJson(content.rendered, parse))
})

it('runs nothing of what it parses', async () => {
  expect(await page.evaluate(() => Object.hasOwn(window, '__pwned'))).toBe(false)
})
