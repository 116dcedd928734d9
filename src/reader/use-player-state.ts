import { useSyncExternalStore } from 'react'
import type { RefObject } from 'react'

/** Something of a player, as it is after each of these events; what it is in none where there is no player. */
export function usePlayerState(
  player: RefObject<HTMLMediaElement | null>,
  events: string[],
  read: (player: HTMLMediaElement) => number,
): number {
  return useSyncExternalStore(
    (listener) => {
      const it = player.current
      for (const event of events) it?.addEventListener(event, listener)
      return () => {
        for (const event of events) it?.removeEventListener(event, listener)
      }
    },
    () => (player.current ? read(player.current) : 0),
  )
}
