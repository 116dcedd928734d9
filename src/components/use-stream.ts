import { useLayoutEffect } from 'react'
import type { Recording } from '#src/model/media.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import type { PlayerProps } from './player-desk.ts'
import { useAsset } from './use-asset.ts'

/** The address of the playlist that a script has to play, where the browser plays none of a recording's files itself. */
export function streamIn(sources: Recording['sources']): string | undefined {
  const probe = document.createElement('video')
  return sources.some(({ type }) => probe.canPlayType(type))
    ? undefined
    : sources.find(({ type }) => isPlaylist(type))?.url
}

/** Brings a stream that the browser cannot play itself, from the moment that it is to play: docs/decisions/0024. */
export function useStream({ shown, player, change }: PlayerProps): void {
  const asset = useAsset()
  const url = streamIn(shown.sources)
  const address = url && asset(url)
  // In step with the player: a stream ends with it, and with the version that it belongs to.
  useLayoutEffect(() => {
    const it = player.current
    if (!it || !address) return
    change((now) => ({ ...now, streamed: true }))
    const left = new AbortController()
    const { signal } = left
    let end: (() => void) | undefined
    const fail = (failed: number) => change({ failed })
    const begin = () =>
      import('#src/reader/stream.ts').then(
        ({ stream }) => {
          if (!signal.aborted) end = stream(it, address, fail)
        },
        () => {
          if (!signal.aborted) fail(MediaError.MEDIA_ERR_NETWORK)
        },
      )
    if (it.paused) it.addEventListener('play', begin, { once: true, signal })
    else void begin()
    return () => {
      left.abort()
      end?.()
    }
  }, [player, address, change])
}
