import { expect } from 'vitest'
import type { Engine } from './engine.ts'
import { focusOn, visit } from './page.ts'

/** What a video does: `captions` are the languages shown, each with its words of this moment; `loading` is HTML's network state. */
type Watched = {
  name: string
  time: number
  isPaused: boolean
  volume: number
  rate: number
  file: string
  captions: [lang: string, words: string][]
  ready: number
  loading: number
}

/** The video of this title as it is now; nothing where the page has none. */
export function watched({ evaluate }: Engine, title: string): Promise<Watched | undefined> {
  return evaluate((called) => {
    const all = [...document.querySelectorAll('video')]
    const it = all.find(({ ariaLabel }) => ariaLabel?.startsWith(called))
    const shown = [...(it?.textTracks ?? [])].filter(({ mode }) => mode === 'showing')
    return (
      it && {
        name: it.ariaLabel ?? '',
        time: it.currentTime,
        isPaused: it.paused,
        volume: it.volume,
        rate: it.playbackRate,
        file: it.currentSrc,
        captions: shown.map(({ language, activeCues }): [string, string] => [
          language,
          [...(activeCues ?? [])].map((cue) => (cue as VTTCue).text).join(' '),
        ]),
        ready: it.readyState,
        loading: it.networkState,
      }
    )
  }, title)
}

/** Opens a story and plays a video of it by key, until its time moves and its settings are there. */
export async function watch(
  engine: Engine,
  address: string,
  title: string,
  play = 'Play',
): Promise<void> {
  await visit(engine, address)
  await begin(engine, title, play)
  await expect
    .poll(() => engine.evaluate(() => document.querySelector('input[type=range]') !== null))
    .toBe(true)
}

/** Plays a video of the page by key, until its time moves. */
export async function begin(engine: Engine, title: string, play = 'Play'): Promise<void> {
  await focusOn(engine, `${play} ${title}`)
  await engine.press('Enter')
  await expect.poll(async () => (await watched(engine, title))?.time ?? 0).toBeGreaterThan(0.1)
}

/** What has focus: its element's name and its own, as a label or an attribute gives it, or its words. */
export function stop({ evaluate }: Engine): Promise<string> {
  return evaluate(() => {
    const it = document.activeElement as HTMLInputElement | null
    const by = document.getElementById(it?.getAttribute('aria-labelledby') ?? '')
    const name = it?.ariaLabel ?? (by ?? it?.labels?.[0] ?? it)?.textContent ?? ''
    return `${it?.localName} ${name.trim()}`
  })
}

/** Goes on by Tab, or back, to the stop whose name begins like this. */
export async function tabTo(engine: Engine, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  while (passed.length < 20) {
    await engine.press(key)
    const now = await stop(engine)
    if (now.startsWith(name)) return
    passed.push(now)
  }
  expect.fail(`${name} is none of the next stops: ${passed.join(' · ')}`)
}

/** Types words, as one does to choose from a list. */
export async function enter(engine: Engine, words: string): Promise<void> {
  for (const letter of words) await engine.press(letter)
}
