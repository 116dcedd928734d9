import { MediaSources } from './media-sources.tsx'
import type { PlayerProps } from './player-desk.ts'
import { useMediaName } from './use-media-text.ts'
import styles from './media-figure.module.css'

/** The browser's own player; nothing of the recording is fetched before it is asked for. */
export function AudioPlayer({ media, player, now, fail }: PlayerProps) {
  return (
    <audio
      ref={player}
      className={styles.sound}
      aria-label={useMediaName(media)}
      controls
      tabIndex={0}
      preload="none"
      onError={fail}
    >
      {!now.streamed && <MediaSources sources={media.sources} fail={fail} />}
    </audio>
  )
}
