import { once } from 'node:events'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { moved } from './moved.ts'

const kinds = {
  'the front page': '',
  'a topic': 'topics/heritage/',
  'a story': 'stories/stone-that-outlasts-empires/',
}

// On a slow line a page is painted before it is whole.
for (const lang of ['en', 'ar'])
  for (const [kind, path] of Object.entries(kinds))
    for (const width of [390, 1280])
      test(`nothing moves while ${kind} in ${lang} comes in pieces, ${width} px wide`, async ({
        page,
      }) => {
        test.setTimeout(90_000)
        await page.setViewportSize({ width, height: 800 })
        const address = `/${lang}/${path}`
        await using site = await inPieces(address)
        await page.goto(site.origin + address, { waitUntil: 'commit' })
        for (const piece of piecesOf(address)) {
          const before = await elements(page)
          site.send(piece)
          await expect.poll(() => elements(page)).toBeGreaterThan(before)
          await painted(page)
        }
        site.end()
        await page.waitForLoadState()
        expect(await moved(page)).toEqual([])
      })

/** The page cut where a cut is worst: before each tag of its masthead, and before each picture. */
function piecesOf(address: string): string[] {
  const html = readFileSync(`dist${address}index.html`, 'utf8')
  const [head = '', body = ''] = html.split(/(?=<header)/)
  const [masthead = '', main = ''] = body.split(/(?=<main)/)
  return [head, ...masthead.split(/(?=<[a-z])/), ...main.split(/(?=<(?:picture|img))/)]
}

/** A server of the built site that sends the page at `address` piece by piece, as it is told to. */
async function inPieces(address: string) {
  let page: ServerResponse | undefined
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname
    if (path === address) {
      page = response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      page.flushHeaders()
    } else if (existsSync(`dist${path}`)) {
      const type = { '.js': 'text/javascript', '.avif': 'image/avif' }[extname(path)]
      response.writeHead(200, type ? { 'Content-Type': type } : {})
      createReadStream(`dist${path}`).pipe(response)
    } else response.writeHead(404).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    send: (piece: string) => page?.write(piece),
    end: () => page?.end(),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function elements(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}

/** What has come is on the screen, unless the page says that it is to be held back still. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        const expected = document.querySelector('link[rel=expect]')?.getAttribute('href')
        if (expected && !document.querySelector(expected)) return done()
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }),
  )
}
