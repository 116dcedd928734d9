import type { Video } from '#src/model/media.ts'
import type { MessageKey } from '#src/i18n/catalogues.ts'

/** Why a video does not play, in words of the interface. */
export type Reason = Extract<MessageKey, `video.cannot.${string}`>

/** Why a player that met an error does not play. */
export function reasonOf(player: HTMLVideoElement, sources: Video['sources']): Reason {
  if (player.error?.code === MediaError.MEDIA_ERR_DECODE) return 'video.cannot.decode'
  if (!navigator.onLine) return 'video.cannot.offline'
  if (player.error?.code === MediaError.MEDIA_ERR_NETWORK) return 'video.cannot.network'
  const readable = sources.some(({ type }) => player.canPlayType(type))
  return readable ? 'video.cannot.gone' : 'video.cannot.format'
}
