import { useEffect, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import { onDevice } from '#src/lib/on-device.ts'

/** Older ones are forgotten. */
const most = 500

const read = onDevice('landmark.read', (found): string[] =>
  Array.isArray(found) ? found.filter((it) => typeof it === 'string') : [],
)

/** Whether this device's reader has read the story at this path. */
export function useIsRead(path: string): boolean {
  return useSyncExternalStore(
    read.listen,
    () => read.get().includes(path),
    () => false,
  )
}

/**
 * Takes a story for read, on this device alone, when its end has come into view and a quarter of the time that it takes
 * to read has gone by.
 */
export function useMarkRead(end: RefObject<Element | null>, path: string, minutes: number): void {
  // In step with what is in the window, and with the clock.
  useEffect(() => {
    if (!end.current) return
    const due = performance.now() + (minutes * 60_000) / 4
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer)
      if (!entry?.isIntersecting) return
      timer = setTimeout(() => markRead(path), Math.max(0, due - performance.now()))
    })
    observer.observe(end.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [end, path, minutes])
}

function markRead(path: string): void {
  read.set([...read.get().filter((it) => it !== path), path].slice(-most))
}
