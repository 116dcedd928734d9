import type { Video } from '#src/model/media.ts'
import type { MessageKey } from '#src/i18n/catalogues.ts'

/** Why a video does not play, in words of the interface. */
export type Reason = Extract<MessageKey, `video.cannot.${string}`>

/** Why a player does not play that ended with this code of HTML's media errors, or with none. */
export function reasonOf(code: number | undefined, sources: Video['sources']): Reason {
  if (!sources.length) return 'video.cannot.none'
  if (code === MediaError.MEDIA_ERR_DECODE) return 'video.cannot.decode'
  if (!navigator.onLine) return 'video.cannot.offline'
  if (code === MediaError.MEDIA_ERR_NETWORK) return 'video.cannot.network'
  const player = document.createElement('video')
  const readable = sources.some(({ type }) => player.canPlayType(type))
  return readable ? 'video.cannot.gone' : 'video.cannot.format'
}
