/** What is kept on this device under one name. */
export type OnDevice<T> = {
  get: () => T
  set: (value: T) => void
  /** Calls when it has changed, here or in another tab; gives what ends that. As `useSyncExternalStore` wants it. */
  listen: (listener: () => void) => () => void
}

/**
 * Keeps a value in the device's storage, as JSON; where nothing can be kept it holds for as long as this document lives.
 * `read` makes a value of whatever is found there: nothing, nonsense, or what another version wrote.
 */
export function onDevice<T>(place: string, read: (found: unknown) => T): OnDevice<T> {
  let value: T | undefined
  let isKept = true
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  // Another tab's change, or many of them while this page lay in a cache, is heard whether anybody listens or not: the next
  // change is made of it. In Node there are no others.
  for (const event of ['storage', 'pageshow'])
    globalThis.addEventListener?.(event, () => {
      if (isKept) value = undefined
      tell()
    })
  return {
    get: () => (value ??= read(found(place))),
    set: (next) => {
      value = next
      try {
        localStorage.setItem(place, JSON.stringify(next))
      } catch {
        // Storage is full or forbidden.
        isKept = false
      }
      tell()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function found(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}
