import { expect, open, test } from './test.ts'
import type { Page } from './test.ts'

test.use({ serviceWorkers: 'allow', expectedConsole: /Failed to load resource|QuotaExceeded/i })
test.setTimeout(60_000)

const clock = '/en/stories/leave-the-public-clock-alone/'
const cable = '/en/stories/why-a-cable-grows-old/'

/** Leaves this origin so many bytes more than it has; all that it wants where none are given. */
async function leaveRoom(page: Page, bytes?: number): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  const usage = await settledUsage(page)
  await browser.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes !== undefined && { quotaSize: usage + bytes }),
  })
}

/** The bytes that this origin has once nothing is written any more; what was just written is counted a little later. */
async function settledUsage(page: Page): Promise<number> {
  let usage = -1
  await expect
    .poll(
      async () => {
        const before = usage
        usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
        return usage === before
      },
      { intervals: [500] },
    )
    .toBe(true)
  return usage
}

/** Goes to a story whose page the worker has kept. */
async function read(page: Page, address: string): Promise<void> {
  await open(page, address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect(
    page.getByRole('article').first().getByRole('button', { name: 'Save' }),
  ).toBeVisible()
}

const save = (page: Page) =>
  page.getByRole('article').first().getByRole('button', { name: 'Save', exact: true })

test('fault 22: where the device has no room a story is read; "Save" says so once, and what was saved is all there, at first load and on navigation', async ({
  page,
}) => {
  await read(page, clock)
  await save(page).click()
  await expect(page.getByRole('button', { name: 'Saved – remove' })).toBeVisible()
  await leaveRoom(page, 0)
  await page.evaluate(async () => {
    for (const name of await caches.keys())
      if (/^landmark-(?!saved)/.test(name)) await caches.delete(name)
  })
  await leaveRoom(page, 0)
  for (const way of ['at first load', 'on navigation']) {
    if (way === 'at first load') await open(page, cable)
    else {
      await open(page, '/en/')
      await page.locator(`main a[href="${cable}"]`).first().click()
    }
    await expect(
      page.getByRole('heading', { level: 1, name: 'Why a cable grows old' }),
    ).toBeVisible()
    await save(page).click()
    const notice = page.getByRole('alert')
    await expect(notice).toHaveText(/^There is no room left on this device/)
    await expect(notice).toHaveCount(1)
    await expect(save(page)).toBeFocused()
  }
  await page.goto('/en/saved/')
  await page.mouse.move(3, 3)
  await expect(page.getByText(/^1 story, /)).toBeVisible()
  await page.context().setOffline(true)
  await page.goto(clock)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Leave the public clock alone' }),
  ).toBeVisible()
})

test('fault 22: what was kept unasked makes room for what is saved', async ({ page }) => {
  await read(page, clock)
  // Until the worker has kept what there was: it looks at each picture again, and what is open is not gone at once.
  await settledUsage(page)
  await page.evaluate(async () => {
    const cache = await caches.open('landmark-pictures')
    await cache.put(
      '/edition/media/pictures/kept-00000000-960.avif',
      new Response(new Blob([new Uint8Array(8e6)])),
    )
  })
  await leaveRoom(page, 0)
  await save(page).click()
  await expect(page.getByRole('button', { name: 'Saved – remove' })).toBeVisible()
  const kept = await page.evaluate(async () => {
    const cache = await caches.open('landmark-pictures')
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  })
  expect(kept).not.toContain('/edition/media/pictures/kept-00000000-960.avif')
})
