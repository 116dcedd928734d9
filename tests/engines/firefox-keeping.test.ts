import { afterAll, beforeAll, expect, it } from 'vitest'
import { leavingWorker } from '#src/cli/keeping-worker.ts'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'
import type { Engine } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { focused, focusOn, visit } from './page.ts'
import { port as first } from './port.ts'

// The one before is a port that browsers refuse.
const port = first + 12
const clock = '/en/stories/leave-the-public-clock-alone/'
const cable = '/en/stories/why-a-cable-grows-old/'
let site: Site
let engine: Engine

beforeAll(async () => {
  site = await openSite(port)
  engine = await startFirefox(`http://localhost:${port}`, { keeps: true })
  await engine.resize(1280, 800)
})
afterAll(async () => {
  await engine.close()
  site.close()
})

const headline = () => engine.evaluate(() => document.querySelector('h1')?.textContent)
const words = () => engine.evaluate(() => document.querySelector('main')?.textContent ?? '')
const isKept = (path: string) =>
  engine.evaluate(async (address: string) => (await caches.match(address)) !== undefined, path)

it('stories that were read are read while their host does not answer, searched for, and another says that it is not there', async () => {
  await visit(engine, clock)
  await expect.poll(() => isKept(clock)).toBe(true)
  await visit(engine, cable)
  await expect.poll(() => isKept(cable)).toBe(true)
  await focusOn(engine, 'The wasp in the fig')
  await engine.press('Enter')
  await expect.poll(() => focused(engine)).toBe('h1 The wasp in the fig')
  await expect.poll(() => isKept('/edition/en/stories/the-wasp-in-the-fig.json')).toBe(true)
  await expect
    .poll(() =>
      engine.evaluate(async () => (await (await caches.open('landmark-search')).keys()).length),
    )
    .toBeGreaterThan(10)

  site.close()
  for (const [path, name] of [
    [clock, 'Leave the public clock alone'],
    [cable, 'Why a cable grows old'],
    ['/en/stories/the-wasp-in-the-fig/', 'The wasp in the fig'],
  ] as const) {
    await engine.open(path)
    await engine.press('Shift')
    await expect.poll(headline).toBe(name)
    await expect.poll(words).toContain('Saved copy of')
  }
  await engine.open('/en/search/?q=clock')
  await expect.poll(words).toContain('Leave the public clock alone')
  await engine.open('/en/stories/how-a-bee-gives-directions/')
  await expect.poll(headline).toBe('The newsroom cannot be reached')
  await expect.poll(words).toContain('Kept on this device')

  site = await openSite(port)
  await focusOn(engine, 'Try again')
  await engine.press('Enter')
  await expect.poll(headline).toBe('How a bee gives directions')
})

// Not in Chromium: it ends no worker that a debugger looks at, as every test's does, and so has the next one wait.
it('fault 25: a worker that must go clears what it kept, and pages read', async () => {
  const state = () =>
    engine.evaluate(async () => ({
      isThere: (await navigator.serviceWorker.getRegistration()) !== undefined,
      // What readers saved is theirs.
      caches: (await caches.keys()).filter((name) => name !== 'landmark-saved').length,
    }))
  await visit(engine, clock)
  await expect.poll(async () => (await state()).caches).toBeGreaterThan(0)
  site.fault('/sw.js', { body: leavingWorker })
  await visit(engine, clock)
  await expect.poll(state).toEqual({ isThere: false, caches: 0 })
  await engine.open(clock)
  await expect.poll(headline).toBe('Leave the public clock alone')
})
