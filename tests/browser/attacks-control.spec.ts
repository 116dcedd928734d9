import type { Browser } from '@playwright/test'
import { foreignHost } from '#tests/attacks/attack.ts'
import type { Attack } from '#tests/attacks/attack.ts'
import { attacks } from '#tests/attacks/corpus.ts'
import type { Site } from '#tests/fixtures/site.ts'
import { escapeJson } from '#src/data/page-state.ts'
import { faultsIn, hear } from './attacks.ts'
import { test } from './faults.ts'
import { expect, open, reference } from './test.ts'
import type { Page } from './test.ts'

// What no page of ours does, seen by the same eyes: whoever is blind to it here would be blind to it there.

/** Attacks that stand in a page of frames. */
const room = 30
/** These lead the page itself elsewhere, which no policy forbids. */
const leading = ['refresh-elsewhere', 'refresh-end']

for (let from = 0; from < attacks.length; from += room) {
  const some = attacks.slice(from, from + room)

  test(`what is put into a page as it is written runs, or asks: attacks from ${from}`, async ({
    browser,
    site,
  }) => {
    const seen = await rawPage(browser, site, some)
    const effect = ({ name }: Attack) =>
      seen.fired.has(name) ? 'runs' : seen.asked.has(name) ? 'asks' : 'neither'
    const effects = () => some.map((it) => [it.name, effect(it)])
    await expect.poll(effects).toEqual(some.map((it) => [it.name, it.effect]))
    await seen.page.close()
  })

  test(`the policy alone holds what is put into a page as it is written: attacks from ${from}`, async ({
    browser,
    site,
    request,
  }) => {
    const answer = await request.get('/en/')
    const policy = answer.headers()['content-security-policy'] ?? ''
    const seen = await rawPage(browser, site, some, policy.replace(/frame-ancestors [^;]*;?/, ''))
    expect([...seen.fired]).toEqual([])
    expect([...seen.asked].filter((name) => !leading.includes(name))).toEqual([])
    await seen.page.close()
  })
}

test.describe('without a policy', () => {
  test.use({ bypassCSP: true, expectedConsole: /./ })

  test('what may not be in a page is found in a story that holds it', async ({ browser, site }) => {
    const page = await browser.newPage({ bypassCSP: true })
    await open(page, site.origin + reference)
    expect(await faultsIn(page)).toEqual([])
    const main = page.getByRole('main')
    // What leads the page elsewhere would end this, and a shadow root is none where markup is put in by script.
    const without = new Set([...leading, 'shadow-root'])
    for (const attack of attacks) {
      if (attack.kind === 'document' || without.has(attack.name)) continue
      await main.evaluate((it, raw) => {
        it.innerHTML = `<h1>x</h1>${raw}`
      }, attack.raw)
      const faults = await faultsIn(page)
      // Some elements are none inside of others.
      const isThere = await main.evaluate((it) => it.children.length > 1)
      if (isThere && attack.effect !== 'neither') expect(faults, attack.name).not.toEqual([])
    }
    await page.close()
  })
})

type Seen = { page: Page; fired: Set<string>; asked: Set<string> }

/** A page in whose frames each of these attacks stands raw, pointed at, focused and pressed, and what came of it. */
async function rawPage(
  browser: Browser,
  site: Site,
  some: Attack[],
  policy?: string,
): Promise<Seen> {
  const page = await browser.newPage()
  const asked = new Set<string>()
  const fired = await hear(page)
  page.on('requestfailed', (request) => {
    const { protocol, hostname, pathname } = new URL(request.url())
    const isHeld = /csp|blocked/i.test(request.failure()?.errorText ?? '')
    if (/^https?:$/.test(protocol) && hostname === foreignHost && !isHeld)
      asked.add(pathname.split('/')[1] ?? '')
  })
  for (const it of some)
    site.fault(`/raw/${it.name}/`, {
      body: written(it),
      type: 'text/html; charset=utf-8',
      headers: policy ? { 'Content-Security-Policy': policy } : {},
    })
  const frames = some.map(({ name }) => `<iframe src="/raw/${name}/"></iframe>`).join('')
  site.fault('/raw/all/', { body: `<!doctype html>${frames}`, type: 'text/html; charset=utf-8' })
  await page.goto(`${site.origin}/raw/all/`)
  const standing = page.frames().filter((it) => it.parentFrame() === page.mainFrame())
  // Of those that lead elsewhere meanwhile nothing comes back.
  const poked = standing.map((frame) => frame.evaluate(poke).catch(() => undefined))
  await Promise.race([Promise.all(poked), page.waitForEvent('close', { timeout: 2_000 })]).catch(
    () => undefined,
  )
  return { page, fired, asked }
}

/** Markup that is another one when it is parsed again is so here. */
function written({ kind, payload, raw }: Attack): string {
  const page = `<!doctype html><html><body>`
  if (kind !== 'mutation') return raw
  return `${page}<script>const inert = document.createElement('template')
inert.innerHTML = ${escapeJson(payload)}
document.body.innerHTML = inert.innerHTML</script>`
}

function poke(): void {
  for (const it of document.querySelectorAll<HTMLElement>('body *')) {
    it.dispatchEvent(new Event('pointerover', { bubbles: true }))
    if (it.matches('a, button, input, [tabindex]')) it.focus()
    // Where a link leads is said by its address; a press is for what runs.
    const leads = it instanceof HTMLAnchorElement && /^https?:$/.test(it.protocol)
    if ((it.localName === 'a' && !leads) || it.localName === 'button')
      it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }
}
