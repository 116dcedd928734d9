import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Recording } from '#src/model/media.ts'
import { seek } from './player.ts'
import type { Memory } from './use-captions.ts'

/** Seconds from which on a recording is so long that one wants to find one's place in it again. */
const long = 120
/** Seconds at its beginning and its end that are no place to go on from. */
const edge = 10
/** Older places are forgotten. */
const most = 50

/**
 * Keeps on this device how far a long recording was heard or seen, and goes on from there; gives the second that it went on
 * from, and what begins it anew.
 */
export function useMoment(
  player: RefObject<HTMLMediaElement | null>,
  { fallbackUrl, duration = 0 }: Recording,
  { prefer, preferences }: Memory,
): [number | undefined, () => void] {
  const [from, setFrom] = useState<number>()
  // In step with the player: its time is its own.
  useEffect(() => {
    const it = player.current
    if (!it || duration < long) return
    const saved = momentsOf(preferences().moments)[fallbackUrl]
    if (saved !== undefined && it.currentTime < 1) {
      it.addEventListener('seeking', () => setFrom(saved), { once: true })
      seek(it, saved)
    }
    const keep = () => {
      const { [fallbackUrl]: _, ...others } = momentsOf(preferences().moments)
      const now = Math.floor(it.currentTime)
      const isPlace = now >= edge && now <= duration - edge
      const all = Object.entries({ ...others, ...(isPlace && { [fallbackUrl]: now }) })
      prefer({ moments: Object.fromEntries(all.slice(-most)) })
    }
    it.addEventListener('pause', keep)
    addEventListener('pagehide', keep)
    return () => {
      keep()
      it.removeEventListener('pause', keep)
      removeEventListener('pagehide', keep)
    }
  }, [player, fallbackUrl, duration, prefer, preferences])
  const beginAgain = () => {
    setFrom(undefined)
    seek(player.current, 0)
  }
  return [from, beginAgain]
}

/** What is kept may be nonsense. */
function momentsOf(kept: unknown): Record<string, number> {
  const all: [string, unknown][] = Object.entries(Object(kept) as object)
  return Object.fromEntries(all.filter((it): it is [string, number] => Number.isFinite(it[1])))
}
