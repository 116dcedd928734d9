import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import { isCaptions } from '#src/model/media.ts'
import type { Recording } from '#src/model/media.ts'
import { setMode } from './player.ts'
import type { prefer, preferences } from './preferences.ts'

type Tracks = Recording['tracks']

/** What this device remembers, handed over: imported here, the bundler would tear it and more out of the page's own file. */
export type Memory = { prefer: typeof prefer; preferences: typeof preferences }

/**
 * Which of a player's tracks shows its words, -1 for none, and what chooses another. What the reader chose last comes
 * first, then the edition's language. A choice is kept, made here or with the browser's own controls.
 */
export function useCaptions(
  player: RefObject<HTMLMediaElement | null>,
  tracks: Tracks,
  edition: string,
  { prefer, preferences }: Memory,
): [number, (index: number) => void] {
  const known = useRef(-1)
  // In step with the player's tracks.
  useEffect(() => {
    const list = player.current?.textTracks
    if (!list) return
    known.current = firstOf(tracks, edition, preferences().captions)
    showOnly(list, tracks, known.current)
    const hear = () => {
      const [shown = -1, ...others] = shownOf(list, tracks)
      // Chromium adds one of its own choice to new tracks.
      if (others.length) return showOnly(list, tracks, known.current)
      // What was shown without being asked for is no choice.
      if (shown !== known.current) prefer({ captions: languageOf(tracks, shown) })
      known.current = shown
    }
    list.addEventListener('change', hear)
    return () => list.removeEventListener('change', hear)
  }, [player, tracks, edition, prefer, preferences])
  const now = useSyncExternalStore(
    (listener) => {
      const list = player.current?.textTracks
      list?.addEventListener('change', listener)
      return () => list?.removeEventListener('change', listener)
    },
    () => shownOf(player.current?.textTracks, tracks)[0] ?? -1,
  )
  const choose = (index: number) => {
    // Before its change is heard of: until then the browser may add one of its own, or the page be left.
    prefer({ captions: languageOf(tracks, index) })
    known.current = index
    showOnly(player.current?.textTracks, tracks, index)
  }
  return [now, choose]
}

function languageOf(tracks: Tracks, index: number): string {
  return tracks[index]?.srclang ?? 'off'
}

function firstOf(tracks: Tracks, edition: string, chosen: unknown): number {
  if (chosen === 'off') return -1
  const wishes = [chosen, edition].map((lang) =>
    tracks.findIndex((track) => isCaptions(track) && track.srclang === lang),
  )
  const usual = tracks.findIndex((track) => isCaptions(track) && track.default)
  return wishes.concat(usual).find((index) => index >= 0) ?? -1
}

function shownOf(list: TextTrackList | undefined, tracks: Tracks): number[] {
  return [...tracks.keys()].filter((index) => list?.[index]?.mode === 'showing')
}

function showOnly(list: TextTrackList | undefined, tracks: Tracks, index: number): void {
  for (const [it, track] of tracks.entries()) {
    const text = list?.[it]
    if (text && isCaptions(track)) setMode(text, it === index ? 'showing' : 'disabled')
  }
}
