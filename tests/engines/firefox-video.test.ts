import { afterEach, describe, expect, it } from 'vitest'
import { startFirefox } from './firefox.ts'
import { focusOn, times, visit } from './page.ts'
import { begin, enter, stop, tabTo, watch, watched } from './player.ts'
import { port } from './port.ts'
import { inBrowser } from './in-browser.ts'

const reference = '/en/stories/stone-that-outlasts-empires/'
const animals = 'Animals of the north'
const editions = [
  {
    lang: 'en',
    address: '/en/stories/the-tooth-that-listens/',
    title: animals,
    name: 'Animals of the north, 25 seconds',
    play: 'Play',
    bears: 'Polar bears',
    transcript: 'summary Transcript of Animals of the north',
  },
  {
    lang: 'ar',
    address: '/ar/stories/the-tooth-that-listens/',
    title: 'حيوانات الشمال',
    name: 'حيوانات الشمال، 25 ثانية',
    play: 'شغِّل',
    bears: 'الدببة القطبية',
    transcript: 'summary النص المكتوب لفيديو حيوانات الشمال',
  },
] as const
const [{ address: tooth }] = editions

describe('A video in Firefox', () => {
  const used = inBrowser(startFirefox, port + 1)
  const now = (title: string = animals) => watched(used().engine, title)
  // What one test chose is no wish of the next.
  afterEach(() => used().engine.evaluate(() => localStorage.clear()))

  it.each(editions)(
    'V1: in $lang it is called by title and spoken duration; nothing plays or is fetched by itself',
    async ({ address, title, name }) => {
      const { engine } = used()
      await visit(engine, address)
      await engine.evaluate(untilSeenAndIdle)
      const untouched = { name, isPaused: true, time: 0, ready: 0 }
      expect(await now(title)).toMatchObject(untouched)
      expect(await engine.evaluate(recordingsFetched)).toEqual([])
    },
  )

  it('V2: every control is reached and worked by key, Firefox’s own and ours, and says its value', async () => {
    const { engine } = used()
    await watch(engine, tooth, animals)
    expect(await stop(engine)).toBe('video Animals of the north, 25 seconds')
    // Firefox's own: the first stop in its player.
    await engine.press('Tab')
    await engine.press(' ')
    await expect.poll(() => now()).toMatchObject({ isPaused: true })
    await engine.press(' ')
    await expect.poll(() => now()).toMatchObject({ isPaused: false })
    await tabTo(engine, 'select Captions')
    await engine.press('Tab')
    expect(await stop(engine)).toMatch(/^select Speed/)
    await enter(engine, '1.5')
    await expect.poll(() => now()).toMatchObject({ rate: 1.5 })
    await engine.press('Tab')
    expect(await stop(engine)).toBe('input Volume')
    expect(await engine.evaluate(valueOfFocus)).toBe('100 percent')
    await times(3, () => engine.press('ArrowLeft'))
    await expect.poll(() => now()).toMatchObject({ volume: 0.85 })
    expect(await engine.evaluate(valueOfFocus)).toBe('85 percent')
    await engine.press('Tab')
    expect(await stop(engine)).toBe('input Audio description (English)')
    await engine.press('Tab')
    expect(await stop(engine)).toBe('summary Transcript of Animals of the north')
  })

  it.each(editions)(
    'V3: in $lang it plays with captions in the edition’s language',
    async ({ address, title, play, lang, bears }) => {
      await watch(used().engine, address, title, play)
      await expect
        .poll(() => now(title))
        .toMatchObject({ captions: [[lang, expect.stringContaining(bears)]] })
      const { time = 0 } = (await now(title)) ?? {}
      await expect.poll(async () => (await now(title))?.time).toBeGreaterThan(time + 0.5)
    },
  )

  it('V3: captions change their language, go, and the choice is remembered in another story and edition', async () => {
    const { engine } = used()
    await watch(engine, tooth, animals)
    await tabTo(engine, 'select Captions')
    await enter(engine, 'Deutsch')
    await expect
      .poll(() => now())
      .toMatchObject({ captions: [['de', expect.stringContaining('Eisbären')]] })
    await engine.press('Home')
    await expect.poll(() => now()).toMatchObject({ captions: [] })
    await watch(engine, reference, 'Built to last')
    expect(await now('Built to last')).toMatchObject({ captions: [] })
    await tabTo(engine, 'select Captions')
    await enter(engine, 'esp')
    const [, { address, title, play }] = editions
    await watch(engine, address, title, play)
    await expect
      .poll(() => now(title))
      .toMatchObject({ captions: [['es', expect.stringContaining('osos')]] })
  })

  it.each(editions)(
    'V4: in $lang a line of the transcript plays from its moment, and is marked while it is said',
    async ({ address, title, transcript }) => {
      const { engine } = used()
      await visit(engine, address)
      await focusOn(engine, transcript.slice('summary '.length))
      await engine.press('Enter')
      await tabTo(engine, 'button 0:12')
      const line = await stop(engine)
      await engine.press('Enter')
      await expect.poll(async () => (await now(title))?.time).toBeGreaterThan(12.5)
      expect(await now(title)).toMatchObject({ isPaused: false })
      expect(await stop(engine)).toBe(line)
      expect(await engine.evaluate(marked)).toEqual([line.slice('button '.length)])
      await tabTo(engine, 'button 0:06', 'Shift+Tab')
      await engine.press('Enter')
      await expect.poll(async () => (await now(title))?.time).toBeLessThan(12)
      await expect.poll(() => engine.evaluate(marked)).toEqual([expect.stringMatching(/^0:06/)])
    },
  )

  it('V5: the described version is chosen, at the same moment, with its own captions and lines', async () => {
    const { engine } = used()
    await watch(engine, tooth, animals)
    await tabTo(engine, 'summary Transcript')
    await engine.press('Enter')
    await tabTo(engine, 'button 0:12')
    await engine.press('Enter')
    await expect.poll(async () => (await now())?.time).toBeGreaterThan(12)
    await tabTo(engine, 'input Audio description', 'Shift+Tab')
    await engine.press(' ')
    await expect.poll(async () => (await now())?.file).toContain('.described.')
    // 12 seconds of 25 are 22 of 45.
    await expect.poll(async () => (await now())?.time).toBeGreaterThan(22)
    const described = { isPaused: false, captions: [['en', expect.stringContaining('[A moose')]] }
    await expect.poll(() => now()).toMatchObject(described)
    await tabTo(engine, 'button 0:11[Dark, speckled whales')
    await tabTo(engine, 'input Audio description', 'Shift+Tab')
    await engine.press(' ')
    await expect.poll(async () => (await now())?.file).not.toContain('.described.')
  })

  it.each(editions)(
    'V6: in $lang the player’s keys act while it has focus, and nowhere else; no letter ever does',
    async ({ address, title, play }) => {
      const { engine } = used()
      await watch(engine, address, title, play)
      await engine.evaluate(noteWhatKeysDo)
      await enter(engine, 'hmkjts?')
      await tabTo(engine, 'input')
      await enter(engine, 'hmkjts?')
      await engine.evaluate(() => document.querySelector<HTMLElement>('footer a')?.focus())
      for (const key of ['h', 'ArrowRight', 'ArrowDown', 'Home', ' ']) await engine.press(key)
      expect(await engine.evaluate(whatKeysDid)).toEqual([])
      expect(await now(title)).toMatchObject({ isPaused: false })
      await engine.evaluate(() => document.querySelector('video')?.focus())
      await engine.press('ArrowRight')
      await expect.poll(() => engine.evaluate(whatKeysDid)).toContain('seeking')
      await engine.press(' ')
      await expect.poll(() => engine.evaluate(whatKeysDid)).toContain('pause')
    },
  )

  it('starting one pauses the other', async () => {
    const { engine } = used()
    await watch(engine, reference, 'Built to last')
    await begin(engine, 'Where the stone came from')
    expect(await now('Built to last')).toMatchObject({ isPaused: true })
    expect(await now('Where the stone came from')).toMatchObject({ isPaused: false })
  })
})

function untilSeenAndIdle(): Promise<unknown> {
  document.querySelector('video')?.scrollIntoView()
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }))
}

function recordingsFetched(): string[] {
  const all = performance.getEntriesByType('resource').map(({ name }) => name)
  return all.filter((name) => /\.(mp4|webm)$/.test(name))
}

function valueOfFocus(): string | null | undefined {
  return document.activeElement?.getAttribute('aria-valuetext')
}

/** The lines of transcripts that are marked as being said. */
function marked(): string[] {
  return [...document.querySelectorAll('details [aria-current]')].map((line) => line.textContent)
}

/** Keeps what becomes of the keys from now on: what changes in the video, and which of them the page takes. */
function noteWhatKeysDo(): void {
  const done: string[] = []
  Object.assign(window, { done })
  const video = document.querySelector('video')
  for (const type of ['pause', 'seeking', 'volumechange', 'ratechange'])
    video?.addEventListener(type, () => done.push(type))
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented) done.push(`takes ${event.key}`)
  })
}

function whatKeysDid(): string[] | undefined {
  return (window as { done?: string[] }).done
}
