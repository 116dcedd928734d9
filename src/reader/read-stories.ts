import { useEffect, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'

const key = 'landmark-read'
/** Older ones are forgotten. */
const most = 500

let read: Set<string> | undefined
const listeners = new Set<() => void>()

/** Whether this device's reader has read the story at this path. */
export function useIsRead(path: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => (read ??= stored()).has(path),
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
  // Another tab may have added to it.
  const paths = [...stored()].filter((it) => it !== path)
  read = new Set([...paths, path].slice(-most))
  try {
    localStorage.setItem(key, JSON.stringify([...read]))
  } catch {
    // A full or forbidden storage: it holds for as long as this tab does.
  }
  for (const tell of listeners) tell()
}

function stored(): Set<string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [])
  } catch {
    return read ?? new Set()
  }
}

function subscribe(tell: () => void): () => void {
  const forget = (event: StorageEvent) => {
    if (event.key !== key) return
    read = undefined
    tell()
  }
  listeners.add(tell)
  addEventListener('storage', forget)
  return () => {
    listeners.delete(tell)
    removeEventListener('storage', forget)
  }
}
