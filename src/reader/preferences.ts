import { useSyncExternalStore } from 'react'

/** What a reader has chosen. */
export type Preferences = {
  /** Whether single keys do anything. */
  singleKeys: boolean
  /** Keys of the reader's own, by what they do, as they were kept: `bindingsOf` knows which of them are keys. */
  keys: Record<string, unknown>
}

/** What is chosen now: kept on this device, and where nothing can be kept, for as long as this document lives. */
export function preferences(): Preferences {
  return (chosen ??= read())
}

/** Changes some of it, here and in the reader's other tabs. */
export function prefer(change: Partial<Preferences>): void {
  chosen = { ...preferences(), ...change }
  try {
    localStorage.setItem(place, JSON.stringify({ ...chosen, version }))
  } catch {
    // Storage is full or forbidden: the choice holds in this document.
  }
  for (const listener of listeners) listener()
}

/** What is chosen; what is usual while a page is rendered and woken. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(listen, preferences, () => usual)
}

const place = 'landmark.preferences'
const version = 1
const usual: Preferences = { singleKeys: true, keys: {} }
let chosen: Preferences | undefined
const listeners = new Set<() => void>()

/** A field that holds nonsense is as if it were not there; a field that only a later reader knows stays. */
function read(): Preferences {
  try {
    // By hand, since a page checks this at its first key: a schema would double what that costs.
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Kept>
    if (kept.version !== version) return usual
    return { ...kept, singleKeys: kept.singleKeys !== false, keys: { ...Object(kept.keys) } }
  } catch {
    return usual
  }
}
type Kept = Record<keyof Preferences | 'version', unknown>

function listen(listener: () => void): () => void {
  const readAgain = ({ key }: StorageEvent) => {
    if (key !== null && key !== place) return
    chosen = undefined
    listener()
  }
  listeners.add(listener)
  addEventListener('storage', readAgain)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', readAgain)
  }
}
