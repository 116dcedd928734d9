import Streamer, { ErrorDetails, ErrorTypes, Events } from 'hls.js'
import type { ErrorData } from 'hls.js'

/**
 * Plays a stream in a player whose browser cannot by itself, from where it stands; tells HTML's code of what ends it, -1 where
 * it is not there. Gives what lets go of the player.
 */
export function stream(
  player: HTMLMediaElement,
  address: string,
  fail: (code: number) => void,
): () => void {
  // Its types do not name the function itself.
  // oxlint-disable-next-line import/no-named-as-default-member
  if (!Streamer.isSupported()) {
    fail(MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED)
    return () => undefined
  }
  const hls = new Streamer({
    // A worker's code would be made of a string, and these captions by a parser that the policy of pages refuses.
    enableWorker: false,
    enableIMSC1: false,
    // Nothing larger than what is seen.
    capLevelToPlayerSize: true,
    startPosition: player.currentTime || -1,
  })
  // Twice the same words are too many.
  hls.subtitleDisplay = !player.querySelector('track')
  hls.on(Events.ERROR, (_, error) => {
    if (error.fatal) fail(codeOf(error))
  })
  hls.loadSource(address)
  hls.attachMedia(player)
  // What is attached anew stands still.
  player.play().catch(() => undefined)
  return () => hls.destroy()
}

function codeOf({ type, details, response }: ErrorData): number {
  if (details === ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR)
    return MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED
  if (type !== ErrorTypes.NETWORK_ERROR) return MediaError.MEDIA_ERR_DECODE
  return response?.code ? -1 : MediaError.MEDIA_ERR_NETWORK
}
