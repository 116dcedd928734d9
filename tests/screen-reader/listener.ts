import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { startOf } from './browsers.ts'
import type { BrowserName } from './browsers.ts'
import { until } from '#tests/until.ts'
import { openDesktop } from './desktop.ts'
import type { Desktop } from './desktop.ts'
import { setNetwork } from './network.ts'
import { startOrca } from './orca.ts'
import type { Orca, Utterance } from './orca.ts'

/** A reader who listens: what she presses, and what Orca then says. */
export type Listener = {
  /** Presses a key, by its name in X11; gives what is said until Orca is quiet, where `hears` is given not before that. */
  press: (key: string, hears?: RegExp) => Promise<string[]>
  /** Presses a key as often as it takes to come to what she looks for; gives what was said last. */
  pressUntil: (key: string, hears: RegExp) => Promise<string[]>
  /** Writes into what has focus. */
  type: (words: string, hears?: RegExp) => Promise<string[]>
  /** Takes the network away, or gives it back. */
  network: (isThere: boolean, hears: RegExp) => Promise<string[]>
  /** Walks through what is the browser's own affair, and differs: heard, but not written. */
  aside: <T>(walk: () => Promise<T>) => Promise<T>
  /** All that was pressed and said so far. Words in another voice than an English one are marked with its language. */
  transcript: () => string
  leave: () => Promise<void>
}

/** Opens an address in a browser that was never used, with Orca running before it; its traces are left in `folder`. */
export async function listen(
  browser: BrowserName,
  address: string,
  folder: string,
): Promise<Listener> {
  rmSync(folder, { recursive: true, force: true })
  const desktop = await openDesktop(folder)
  try {
    const orca = await startOrca(desktop, folder)
    const profile = resolve(folder, 'profile')
    const { command, args, windowClass } = startOf(browser, profile, address)
    desktop.start(command, args)
    const isLoaded = () => orca.said().some(({ words }) => words.startsWith('Finished loading'))
    await until(isLoaded, `${browser} to load ${address}`, 60)
    const windows = ['search', '--onlyvisible', '--class', windowClass]
    await desktop.run('xdotool', [...windows, 'windowactivate'])
    const setOnline = (isThere: boolean) => setNetwork(profile, isThere)
    return await hearing(desktop, orca, address, browser === 'Chromium' ? setOnline : undefined)
  } catch (error) {
    await desktop.close()
    throw error
  }
}

async function hearing(
  desktop: Desktop,
  orca: Orca,
  address: string,
  setOnline: ((isThere: boolean) => Promise<void>) | undefined,
): Promise<Listener> {
  const written: string[] = []
  // How a browser comes up is its own affair, and differs from one time to the next.
  let heard = orca.said().findIndex(({ words }) => words.startsWith('Finished loading'))
  const hear = async (act: string, hears?: RegExp): Promise<string[]> => {
    const since = Date.now()
    const isSaid = () => !hears || news().some(({ words }) => hears.test(words))
    // A whole page takes a quarter of a minute to be said, on a slow machine longer.
    const heardOut = until(() => isSaid() && orca.isQuiet(since), String(hears ?? 'silence'), 90)
    await heardOut.catch((error: unknown) => written.push(String(error)))
    const said = news().map(asHeard)
    heard = orca.said().length
    const lines = said.filter(
      (words, index) =>
        !always.test(words) &&
        !(hears && onTheWay.test(words)) &&
        // Where the first line of a page ends that has just come: Orca takes further skip links into it, or not.
        !(act === address && isLink(words) && said.findIndex(isLink) < index) &&
        // The name of a figure, which Firefox makes of its whole caption, and Orca says or not.
        !(said[index + 1] === 'figure' && /(Image|الصورة): /.test(words)),
    )
    const asWritten = (line: string) =>
      act === 'Down' ? begun(line) : hears ? line.replace(arrived, '.') : line
    written.push(`[${act}]`, ...lines.map((line) => `    ${asWritten(line)}`))
    return said
  }
  const news = () => orca.said().slice(heard)
  const press: Listener['press'] = async (key, hears) => {
    await desktop.run('xdotool', ['key', key])
    return hear(key, hears)
  }
  await hear(address)
  return {
    press,
    pressUntil: async (key, hears) => {
      for (let times = 0; times < 60; times++) {
        const said = await press(key)
        if (said.some((words) => hears.test(words))) return said
        if (said.some((words) => words.startsWith('No more'))) break
      }
      throw new Error(`${key} never led to ${hears}`)
    },
    type: async (words, hears) => {
      await desktop.run('xdotool', ['type', '--delay', '80', words])
      return hear(`"${words}"`, hears)
    },
    network: async (isThere, hears) => {
      if (setOnline) {
        await setOnline(isThere)
        return hear(isThere ? 'network back' : 'network gone', hears)
      }
      // Firefox's own switch: File, Work Offline.
      await press('alt+f', /File menu/)
      return press('k', hears)
    },
    aside: async (walk) => {
      const { length } = written
      const walked = await walk()
      written.length = length
      return walked
    },
    transcript: () => `${written.join('\n')}\n`,
    leave: desktop.close,
  }
}

/** What Orca says of the browser or of itself, or does not; of where a skip link leads "clickable", once the app is awake. */
const always =
  /^(clickable\.|Page has.*|Loading\. Please.*|Focus mode|Browse mode|.* document web\.)$/

/** What is said of leaving one page and coming to another depends on where Orca stood at that moment, and of a player that cannot play on how soon that is known. */
const onTheWay =
  /^(leaving .*|main content|information|clickable|video|region .*|.* video clickable|.*, \d+ seconds video)\.?$/

/** A headline that Orca had found before it had focus is said without its level: heard in one of ten walks. */
const arrived = / heading level 1\.$/

const isLink = (words: string) => words.endsWith(' link.')

/** Where a line of the page ends depends on the faces of the machine. */
function begun(line: string): string {
  const words = line.split(' ')
  return words.length > 2 ? `${words.slice(0, 2).join(' ')} …` : line
}

/** How far a video has come when it is asked is chance too. */
const playingTime = /(?<=elapsed time: )\d+:\d\d|\d+:\d\d(?= \/ )/g

/** A browser looks up in its own time which links it has been to. */
const visited = /(, \d+ (un)?visited links?)+| visited(?= link)/

/** An English voice is the usual one; any other is named. Which links were visited, and how many, is the browser's affair. */
function asHeard({ lang, words }: Utterance): string {
  const voice = lang.startsWith('en') ? '' : `(${lang}) `
  const plain = words.replaceAll(/\s+/g, ' ').trimEnd()
  return voice + plain.replace(visited, '').replace(playingTime, '0:00')
}
