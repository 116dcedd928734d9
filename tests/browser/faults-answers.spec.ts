import {
  arrive,
  document,
  expectPanel,
  expectStory,
  headline,
  test,
  ways,
  withFields,
  written,
} from './faults.ts'
import { expect } from './test.ts'
import type { Fault } from '#tests/fixtures/site.ts'

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
const unreachable = 'The newsroom cannot be reached'
const damaged = 'This page arrived damaged'
const withdrawn = 'This story has been withdrawn'

// What a host may say of the story, what the page says then, and the status of the page that it is made into.
const answers: [title: string, fault: Fault, says: string, status: number][] = [
  ['1: a host that answers 500', { status: 500 }, unreachable, 503],
  ['1: a host that answers 503', { status: 503 }, unreachable, 503],
  ['2: a story that is not there (404)', { status: 404 }, 'There is no story at this address', 404],
  ['3: a story that is gone (410)', { status: 410 }, withdrawn, 410],
  ['3: a story that is withheld', withFields({ status: 'withheld' }), withdrawn, 410],
  ['3: a story that is canceled', withFields({ status: 'canceled' }), withdrawn, 410],
  ['6: JSON that ends too early', { body: written.slice(0, 3_000) }, damaged, 503],
  ['6: JSON whose connection is cut', { cut: 3_000 }, unreachable, 503],
  [
    '7: a web page in place of JSON',
    { body: '<!doctype html><h1>Hi</h1>', type: 'text/html' },
    damaged,
    503,
  ],
  ['9: an empty answer', { body: '' }, damaged, 503],
  ['9: null', { body: 'null' }, damaged, 503],
  ['9: an array', { body: `[${written}]` }, damaged, 503],
  ['11: arrays 100,000 deep', { body: '['.repeat(100_000) + ']'.repeat(100_000) }, damaged, 503],
  ['14: a headline that is a number', withFields({ headline: 42 }), damaged, 503],
  ['14: a body that is null', withFields({ body: null }), damaged, 503],
  ['15: a story without a headline', withFields({ headline: '' }), damaged, 503],
  ['15: a story whose headline is a blank', withFields({ headline: ' \u00A0' }), damaged, 503],
]

for (const [title, fault, says, status] of answers)
  for (const way of ways)
    test(`fault ${title}: the page says so, ${way}`, async ({ page, site }) => {
      site.fault(document, fault)
      expect(await arrive(page, site, way)).toBe(way === 'at first load' ? status : 200)
      await expectPanel(page, says)
      const others = page.getByRole('region', { name: 'Read instead' }).getByRole('link')
      const retry = page.getByRole('main').getByRole('button', { name: 'Try again' })
      if (status === 503) {
        site.mend()
        await retry.click()
        await expectStory(page)
      } else {
        await expect(retry).toHaveCount(0)
        await expect.poll(() => others.count()).toBeGreaterThan(3)
      }
    })

test('fault 1: a host that fails is asked three times, each time after a longer while', async ({
  page,
  site,
}) => {
  site.fault(document, { status: 503 })
  await arrive(page, site, 'on navigation')
  await expectPanel(page, unreachable)
  const [first = 0, second = 0, third = 0, ...more] = site.asked(document).map(({ at }) => at)
  expect(more).toEqual([])
  expect(second - first).toBeGreaterThanOrEqual(390)
  expect(third - second).toBeGreaterThanOrEqual(790)
})

test('fault 1: a host that says when to come back is left alone until then', async ({
  page,
  site,
}) => {
  site.fault(document, { status: 503, headers: { 'Retry-After': '3' } })
  await arrive(page, site, 'on navigation')
  await expect.poll(() => site.asked(document).length).toBe(1)
  site.mend()
  await expectStory(page)
  const [first = 0, second = 0] = site.asked(document).map(({ at }) => at)
  expect(second - first).toBeGreaterThanOrEqual(2_990)
})

test('fault 4: a host that does not answer: the page says so after its deadline, at first load', async ({
  page,
  site,
}) => {
  site.fault(document, { late: new Promise(() => undefined) })
  expect(await arrive(page, site, 'at first load')).toBe(503)
  await expectPanel(page, unreachable)
})

test('fault 4: a host that does not answer for 10 s: the page says so, on navigation', async ({
  page,
  site,
}) => {
  site.fault(document, { late: new Promise(() => undefined) })
  await arrive(page, site, 'on navigation')
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeVisible()
  await expect(headline(page, unreachable)).toBeVisible({ timeout: 15_000 })
  await expect.poll(() => site.asked(document)).toMatchObject([{ isGivenUp: true }])
  await expectPanel(page, unreachable)
})

test('fault 4: whoever goes elsewhere meanwhile is not waited for any more', async ({
  page,
  site,
}) => {
  site.fault(document, { late: new Promise(() => undefined) })
  await arrive(page, site, 'on navigation')
  await expect.poll(() => site.asked(document).length).toBe(1)
  await page.getByRole('link', { name: 'The hunter that does not chase' }).click()
  await expect(headline(page, 'The hunter that does not chase')).toBeFocused()
  await expect.poll(() => site.asked(document)).toMatchObject([{ isGivenUp: true }])
})

test('fault 5: a byte a second: the page says so after its deadline, at first load', async ({
  page,
  site,
}) => {
  site.fault(document, { drip: 1 })
  expect(await arrive(page, site, 'at first load')).toBe(503)
  await expectPanel(page, unreachable)
})

test('fault 5: a byte a second: still loading after 4 s, given up at the limit, on navigation', async ({
  page,
  site,
}) => {
  site.fault(document, { drip: 1 })
  await arrive(page, site, 'on navigation')
  const loading = page.getByRole('status').filter({ hasText: 'Loading' })
  await expect.poll(() => site.asked(document)[0]?.taken).toBeGreaterThanOrEqual(4)
  await expect(loading).toBeVisible()
  await expect(headline(page, unreachable)).toBeVisible({ timeout: 15_000 })
  await expect(loading).toHaveCount(0)
  await expect.poll(() => site.asked(document)).toMatchObject([{ isGivenUp: true }])
  expect(site.asked(document)[0]?.taken).toBeLessThanOrEqual(12)
})

for (const way of ways) {
  for (const type of ['text/html', 'text/javascript'])
    test(`fault 8: JSON that is called ${type} is read as JSON, ${way}`, async ({ page, site }) => {
      site.fault(document, { type })
      await arrive(page, site, way)
      await expectStory(page)
    })

  test(`fault 10: of 50 MB of JSON no more than 2 are read, and the page says so, ${way}`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      const tasks: PerformanceEntry[] = []
      Object.assign(globalThis, { tasks })
      const watch = new PerformanceObserver((list) => void tasks.push(...list.getEntries()))
      watch.observe({ type: 'longtask', buffered: true })
    })
    const longest = () =>
      page.evaluate(() => {
        const { tasks } = globalThis as unknown as { tasks: PerformanceEntry[] }
        return Math.max(0, ...tasks.map(({ duration }) => duration))
      })
    // What the panel alone takes here.
    site.fault(document, { body: 'null' })
    await arrive(page, site, way)
    await expectPanel(page, damaged)
    const usual = await longest()
    site.fault(document, { body: megabytes(50) })
    // Something else may hold the machine up once.
    let least = Infinity
    for (let time = 0; time < 3 && least >= usual + 200; time++) {
      await arrive(page, site, way)
      await expectPanel(page, damaged)
      least = Math.min(least, await longest())
    }
    const [, asked] = site.asked(document)
    await expect.poll(() => asked?.isGivenUp).toBe(true)
    // What the system has on its way, up to 10 MB at either end, is more than what was read.
    expect(asked?.taken).toBeLessThan(25_000_000)
    expect(least).toBeLessThan(usual + 200)
  })

  test(`fault 38: JSON that leads to another party is refused, and nobody asked there, ${way}`, async ({
    page,
    site,
  }) => {
    await using other = await anotherParty()
    site.fault(document, { status: 302, headers: { Location: `${other.origin}${document}` } })
    await arrive(page, site, way)
    await expectPanel(page, unreachable)
    expect(other.asked).toEqual([])
  })
}

async function* megabytes(count: number) {
  yield '{"schemaVersion":1,"headline":"'
  for (let mb = 0; mb < count; mb++) yield 'x'.repeat(1_000_000)
}

async function anotherParty() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end(written)
  })
  await once(server.listen(0), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
