import { useEffect, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import { onDevice } from '#src/lib/on-device.ts'

/** Older ones are forgotten. */
const most = 500

/** In the place of stories where the reader wants none remembered. */
export const off = 'off'

/** The paths of stories that were read: lists ask for them at once, so they stand apart from all else that is known of them. */
export const readStories = onDevice('landmark.read', (found): string[] | typeof off =>
  Array.isArray(found) ? found.filter((it) => typeof it === 'string') : found === off ? off : [],
)

/** Whether this device's reader has read the story at this path. */
export function useIsRead(path: string): boolean {
  return useSyncExternalStore(
    readStories.listen,
    () => readStories.get().includes(path),
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
  const paths = readStories.get()
  if (paths !== off) readStories.set([...paths.filter((it) => it !== path), path].slice(-most))
}
