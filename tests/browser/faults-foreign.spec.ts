import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { documents } from '#tests/fixtures/documents.ts'
import type { Site } from '#tests/fixtures/site.ts'
import { headline, test, wake, ways } from './faults.ts'
import type { Way } from './faults.ts'
import { expect, reference, saveData } from './test.ts'
import type { Page } from './test.ts'

// A text in HTML comes to a browser from a live WordPress alone.
const markup = `
  <p style="position:fixed;inset:0" class="covering" onclick="globalThis.isHacked=1">A covered page</p>
  <style>main { display: none }</style>
  <h2 id="root">Root</h2>
  <h2 id="content">Content</h2>
  <p><a name="body" id="body" href="/en/">A body</a><img name="head" alt="" src="/none.jpg"></p>
  <form id="state" name="documentElement"><input name="action"></form>
  <p>The end of the text.</p>`

// What would break the policy is said to do so in the parser too, where nothing of it has an effect.
test.use({ expectedConsole: /Failed to load resource|violates the following Content Security/ })

async function arriveAtPost(page: Page, site: Site, way: Way): Promise<void> {
  const post = { ...documents['wordpress'], _embedded: {}, content: { rendered: markup } }
  site.fault('/wp-json/', { body: JSON.stringify([post]), type: 'application/json' })
  const { origin } = site
  const live = {
    root: `${origin}/wp-json/`,
    lang: 'en',
    pageSize: 9,
    media: [origin],
    captions: true,
  }
  site.render('/en/', live)
  await saveData(page)
  const address = '/en/stories/arches/'
  await page.goto(way === 'at first load' ? address : '/en/')
  await wake(page)
  if (way === 'on navigation')
    await page.getByRole('main').getByRole('link', { name: 'Rows of arches' }).first().click()
  await expect(headline(page, 'Rows of arches')).toBeVisible()
  await expect(page.getByText('The end of the text.')).toBeVisible()
}

for (const way of ways) {
  test(`fault 33: style, class and handlers of a text are dropped, ${way}`, async ({
    page,
    site,
  }) => {
    await arriveAtPost(page, site, way)
    const covering = page.getByText('A covered page')
    await covering.click()
    expect(await covering.evaluate((it) => it.getAttributeNames())).toEqual([])
    expect(await covering.evaluate((it) => getComputedStyle(it).position)).toBe('static')
    await expect(page.locator('main style')).toHaveCount(0)
    expect(await page.evaluate(() => 'isHacked' in globalThis)).toBe(false)
  })

  test(`fault 34: what a text calls its parts takes no name from the page, ${way}`, async ({
    page,
    site,
  }) => {
    await arriveAtPost(page, site, way)
    await expect(page.getByRole('heading', { name: 'Root' })).toHaveAttribute('id', 's-root')
    await expect(page.getByRole('heading', { name: 'Content' })).toHaveAttribute('id', 's-content')
    await expect(page.getByRole('main')).toHaveAttribute('id', 'content')
    expect(
      await page.evaluate(() => ({
        root: document.getElementById('root')?.hasAttribute('data-app'),
        body: document.body.tagName,
        head: document.head.tagName,
        whole: document.documentElement.tagName,
        named: document.querySelectorAll('[name=body], [name=head], form').length,
      })),
    ).toEqual({ root: true, body: 'BODY', head: 'HEAD', whole: 'HTML', named: 0 })
  })
}

test.describe('in an edition that lists another party', () => {
  test.use({ edition: 'reports/embeds' })

  for (const way of ways)
    test(`fault 37: an embed is a titled link and a button, and nobody else is asked for anything, ${way}`, async ({
      page,
    }) => {
      await saveData(page)
      await page.goto(way === 'at first load' ? '/en/stories/quarry/' : '/en/')
      await wake(page)
      if (way === 'on navigation')
        await page
          .getByRole('main')
          .getByRole('link', { name: 'Two films of a quarry' })
          .first()
          .click()
      const main = page.getByRole('main')
      await expect(
        main.getByRole('link', { name: 'A morning in the quarry, on YouTube' }),
      ).toBeVisible()
      await expect(
        main.getByRole('button', { name: 'Load from YouTube A morning in the quarry' }),
      ).toBeVisible()
      await expect(page.locator('iframe, img[src*="//"]')).toHaveCount(0)
      // Whoever else were asked, the page of this test would complain of it.
    })
})

for (const way of ways)
  test(`fault 36: another site that frames a page shows nothing of it, ${way}`, async ({
    browser,
    site,
  }) => {
    const own = `<a href="${site.origin}${reference}">Go</a>`
    await using other = await frames(
      way === 'at first load' ? site.origin + reference : '/own',
      own,
    )
    const page = await browser.newPage()
    await page.goto(other.origin)
    if (way === 'on navigation') await page.frameLocator('iframe').getByRole('link').click()
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
    await expect.poll(() => site.asked(reference).length).toBe(1)
    await expect(page.frameLocator('iframe').getByRole('heading', { name: /Stone/ })).toHaveCount(0)
    await page.close()
  })

/** Another site, whose page frames this address. */
async function frames(address: string, own: string) {
  const server = createServer(({ url }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(
      url === '/own' ? own : `<iframe src="${address}" width="600" height="400"></iframe>`,
    )
  })
  await once(server.listen(0), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
