import type { Recording } from '#src/model/media.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import type { MessageKey } from '#src/i18n/catalogues.ts'

/** Why a video does not play, in words of the interface. */
export type Reason = Extract<MessageKey, `video.cannot.${string}`>

/** Why a player does not play that ended with this code of HTML's media errors, or with none. */
export function reasonOf(code: number | undefined, sources: Recording['sources']): Reason {
  if (!sources.length) return 'video.cannot.none'
  if (code === MediaError.MEDIA_ERR_DECODE) return 'video.cannot.decode'
  if (!navigator.onLine) return 'video.cannot.offline'
  if (code === MediaError.MEDIA_ERR_NETWORK) return 'video.cannot.network'
  const player = document.createElement('video')
  const isReadable = sources.some(
    ({ type }) =>
      player.canPlayType(type) ||
      // What a script brings says itself when the browser reads none of it.
      (isPlaylist(type) && code !== MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED),
  )
  return isReadable ? 'video.cannot.gone' : 'video.cannot.format'
}
