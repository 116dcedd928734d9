import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'
import type { Engine } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { focusOn, visit } from './page.ts'
import { port } from './port.ts'

/** Beyond those of the demo edition and of WebKit's drivers. */
const own = port + 8
const out = 'reports/streams-in-firefox'

// It reads no HLS: what plays here was brought by script.
describe('A stream in Firefox', () => {
  let site: Site
  let engine: Engine
  beforeAll(async () => {
    const what = ['build', '--config', 'tests/browser/streams.config.ts', '--out', out]
    execFileSync('npm', ['run', '--silent', 'landmark', '--', ...what], {
      env: { ...process.env, STREAMS: 'reports/newsroom-of-streams-in-firefox' },
    })
    site = await openSite(own, out)
    engine = await startFirefox(`http://localhost:${own}`)
    await engine.resize(1280, 800)
  })
  afterAll(async () => {
    await engine.close()
    site.close()
  })

  const player = (kind: 'video' | 'audio' = 'video') =>
    engine.evaluate((name) => {
      const found = document.querySelector(name)
      if (!found) return undefined
      const { currentSrc, currentTime, paused, duration } = found
      const address = currentSrc.replace(/:.*/, '')
      return { address, time: currentTime, paused, length: Math.round(duration) }
    }, kind)
  const time = async (kind?: 'video' | 'audio') => (await player(kind))?.time
  const cues = () =>
    engine.evaluate(() => {
      const all = [...(document.querySelector('video')?.textTracks ?? [])]
      return all.filter(({ mode, activeCues }) => mode === 'showing' && activeCues?.length).length
    })
  const scripts = () =>
    engine.evaluate(() => {
      const all = performance.getEntriesByType('resource').map(({ name }) => name)
      return all.filter((name) => /stream-.*\.js$/.test(name)).length
    })

  it('plays with its captions, and its script is asked for by the press alone', async () => {
    await visit(engine, '/en/stories/pieces/')
    await focusOn(engine, 'Play')
    await expect.poll(() => engine.evaluate(hasDesk)).toBe(true)
    expect(await scripts()).toBe(0)
    await engine.press('Enter')
    await expect.poll(() => time()).toBeGreaterThan(0.2)
    expect(await player()).toMatchObject({ address: 'blob', paused: false, length: 25 })
    await expect.poll(cues).toBe(1)
    expect(await scripts()).toBe(1)
    expect(await engine.evaluate(() => document.activeElement?.localName)).toBe('video')
    expect(await engine.complaints()).toEqual([])
  })

  it('is heard where its voice is a stream of its own', async () => {
    await visit(engine, '/en/stories/apart/')
    await focusOn(engine, 'Play')
    await engine.press('Enter')
    await expect.poll(() => time()).toBeGreaterThan(0.2)
    expect(await engine.evaluate(hasAudio)).toBe(true)
    expect(await engine.complaints()).toEqual([])
  })

  it('is left alone where there is a file beside it', async () => {
    await visit(engine, '/en/stories/either/')
    await focusOn(engine, 'Play')
    await engine.press('Enter')
    await expect.poll(() => time()).toBeGreaterThan(0.2)
    expect(await player()).toMatchObject({ address: 'http' })
    expect(await scripts()).toBe(0)
  })

  it('is heard from the browser’s own controls', async () => {
    await visit(engine, '/en/stories/pieces/')
    await engine.evaluate(() => {
      const sound = document.querySelector('audio')
      // Where a machine has no loudspeaker, Firefox gives up sound that has no pictures.
      if (sound) sound.muted = true
      sound?.focus()
    })
    await engine.press(' ')
    await expect.poll(() => time('audio')).toBeGreaterThan(0.2)
    expect(await player('audio')).toMatchObject({ address: 'blob', paused: false })
    // The button's own try to play ended where the script began, and Firefox says so.
    expect(await engine.complaints()).toEqual([expect.stringContaining('AbortError')])
  })
})

function hasDesk(): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => /player-desk-/.test(name))
}

/** Firefox alone says so. */
function hasAudio(): boolean {
  return Boolean((document.querySelector('video') as { mozHasAudio?: boolean } | null)?.mozHasAudio)
}
