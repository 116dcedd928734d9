import { useSyncExternalStore } from 'react'
import { onDevice } from '#src/lib/on-device.ts'

/** What a reader has chosen. */
export type Preferences = {
  /** Another one once these fields mean something else. */
  version: 1
  /** Whether single keys do anything. */
  singleKeys: boolean
  /** Keys of the reader's own, by what they do, as they were kept: `bindingsOf` knows which of them are keys. */
  keys: Record<string, unknown>
  /** The language of captions, or `off`, as it was kept: whoever shows captions knows which there are. */
  captions?: unknown
  /** How far long recordings were heard, in seconds by their files, as it was kept: use-moment.ts knows them. */
  moments?: unknown
  /** How stories are read aloud, as it was kept: listen-bar.tsx knows it. */
  listen?: unknown
  /** The other parties that the reader has let a page ask, by the names that pages call them. */
  parties: string[]
  /** `true` where the reader lets the newsroom's hook be told of pages and how fast they were. */
  measured?: unknown
  /** How pages look and read, as it was kept and as the script in index.html copies it to the root: `readingOf` knows it. */
  reading: Record<string, unknown>
}

const usual: Preferences = { version: 1, singleKeys: true, keys: {}, parties: [], reading: {} }
const kept = onDevice('landmark.preferences', read)

/** What is chosen now. */
export const preferences = kept.get

/** Changes some of it, here and in the reader's other tabs. */
export function prefer(change: Partial<Preferences>): void {
  kept.set({ ...kept.get(), ...change })
}

/** What is chosen; what is usual while a page is rendered and woken. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(kept.listen, kept.get, () => usual)
}

/** A field that holds nonsense is as if it were not there; a field that only a later reader knows stays. */
function read(found: unknown): Preferences {
  // By hand, since a page checks this at its first key: a schema would double what that costs.
  const { version, singleKeys, keys, parties, reading, ...others } = Object(found) as Partial<Kept>
  if (version !== usual.version) return usual
  return {
    ...others,
    version,
    singleKeys: singleKeys !== false,
    keys: { ...Object(keys) },
    parties: [parties].flat().filter((it) => typeof it === 'string'),
    reading: { ...Object(reading) },
  }
}
type Kept = Record<Exclude<keyof Preferences, 'version'>, unknown> & {
  version: Preferences['version']
}
