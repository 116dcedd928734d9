import type { RefObject } from 'react'
import { clockDuration } from '#src/model/duration.ts'
import type { Recording, Rendition } from '#src/model/media.ts'
import { byFormat, nearest } from '#src/model/renditions.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import { Hidden } from './hidden.tsx'
import { MediaSources } from './media-sources.tsx'
import type { PlayerProps } from './player-desk.ts'
import { PlaySign } from './play-sign.tsx'
import { useAsset } from './use-asset.ts'
import { useMediaName } from './use-media-text.ts'
import styles from './video-player.module.css'

/**
 * The browser's own player behind a poster; nothing of the video is fetched before it is asked for. Without script the
 * browser's controls stand on it from the start.
 */
export function VideoPlayer({ shown: video, player, now, play, fail }: PlayerProps) {
  const { t } = useLocale()
  const asset = useAsset()
  const awake = useAwake()
  const isOpen = now.started ?? !awake
  const [file] = video.sources
  const poster = posterOf(video)
  const name = useMediaName(video)
  return (
    <div className={styles.screen}>
      <video
        // A video is what this player is made for.
        ref={player as RefObject<HTMLVideoElement | null>}
        aria-label={name}
        controls={isOpen}
        tabIndex={isOpen ? 0 : -1}
        preload="none"
        onError={fail}
        playsInline
        // Keeps its poster until it is near; React does not know this attribute yet.
        {...{ loading: 'lazy' }}
        poster={poster && asset(poster.url)}
        width={file?.width}
        height={file?.height}
      >
        {!now.streamed && <MediaSources sources={video.sources} fail={fail} />}
        {video.tracks.map((track) => (
          <track
            key={track.url}
            src={asset(track.url)}
            kind={track.kind}
            srcLang={track.srclang}
            label={track.label}
            // An awake page chooses captions when it plays; the browser would fetch these before anybody wants the video.
            default={track.default && !awake}
          />
        ))}
      </video>
      {!isOpen && (
        <button className={styles.play} type="button" onClick={() => play()}>
          <PlaySign />
          <span>{t('video.play')}</span> <Hidden>{name}</Hidden>
          {video.duration !== undefined && (
            <span className={styles.clock} aria-hidden="true">
              {clockDuration(video.duration)}
            </span>
          )}
        </button>
      )}
    </div>
  )
}

/** A player's poster can name one file only: the lightest kind that browsers which play its videos show. */
export function posterOf({ poster }: Recording): Rendition | undefined {
  if (!poster) return undefined
  const { avif, plain } = byFormat(poster)
  return nearest(avif.length ? avif : plain, 960)
}
