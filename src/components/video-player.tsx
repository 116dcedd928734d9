import { useEffect, useRef, useState } from 'react'
import { clockDuration } from '#src/model/duration.ts'
import type { Rendition, Video } from '#src/model/media.ts'
import { byFormat, nearest } from '#src/model/renditions.ts'
import type { MessageKey } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import { Hidden } from './hidden.tsx'
import { Picture } from './picture.tsx'
import { PlaySign } from './play-sign.tsx'
import { useAsset } from './use-asset.ts'
import styles from './video-player.module.css'

/** HTML's `loading` on a video keeps its poster until it is near; React does not know it yet. */
const late = { loading: 'lazy' }

type Reason = Extract<MessageKey, `video.cannot.${string}`>

/**
 * The browser's own player behind a poster; nothing of the video is fetched before it is asked for. Without script the
 * browser's controls stand on it from the start.
 */
export function VideoPlayer({ video }: { video: Video }) {
  const { t, duration } = useLocale()
  const asset = useAsset()
  const element = useRef<HTMLVideoElement>(null)
  const awake = useAwake()
  const [started, setStarted] = useState(false)
  const [reason, setReason] = useState<Reason>()
  // In step with the player, which may have been started before the app was awake.
  useEffect(() => {
    const player = element.current
    if (player && !player.paused) setStarted(true)
    return () => letGo(player)
  }, [])
  if (reason) return <CannotPlay video={video} reason={reason} />

  const poster = posterOf(video)
  const name = t('video.name', { title: video.title, duration: duration(video.duration) })
  const play = async () => {
    setStarted(true)
    const player = element.current
    player?.focus()
    showCaptions(player, video)
    try {
      await player?.play()
    } catch (error) {
      // A pause before playing had begun is the reader's wish, no fault.
      if (player && !(error instanceof DOMException && error.name === 'AbortError'))
        setReason(reasonOf(player))
    }
  }
  return (
    <div className={styles.screen}>
      <video
        ref={element}
        aria-label={name}
        controls={started || !awake}
        tabIndex={started || !awake ? 0 : -1}
        preload="none"
        playsInline
        {...late}
        poster={poster && asset(poster.url)}
        width={video.sources[0]?.width}
        height={video.sources[0]?.height}
        onError={(event) => setReason(reasonOf(event.currentTarget))}
      >
        {video.sources.map(({ url, type }) => (
          <source key={url} src={asset(url)} type={type} />
        ))}
        {video.tracks.map((track) => (
          <track
            key={track.url}
            src={asset(track.url)}
            kind={track.kind}
            srcLang={track.srclang}
            label={track.label}
            default={track.default && !awake}
          />
        ))}
      </video>
      {!started && awake && (
        <button className={styles.play} type="button" onClick={() => void play()}>
          <PlaySign />
          <span>{t('video.play')}</span> <Hidden>{name}</Hidden>
          <span className={styles.clock} aria-hidden="true">
            {clockDuration(video.duration)}
          </span>
        </button>
      )}
    </div>
  )
}

/** The poster, the reason in words, and the file to take away. */
function CannotPlay({ video, reason }: { video: Video; reason: Reason }) {
  const { t, fileSize } = useLocale()
  const asset = useAsset()
  const file = video.sources.find(({ url }) => url === video.fallbackUrl)
  // The file that stood in the player: it is here already, even where the network is not.
  const poster = posterOf(video)
  const format = (file?.type.split('/')[1] ?? '').toUpperCase()
  return (
    <div className={styles.cannot}>
      {poster && <Picture image={{ alt: '', sources: [poster] }} decorative />}
      <div className={styles.why} role="status">
        <strong>{t('video.cannot')}</strong> {t(reason)}{' '}
        <a href={asset(video.fallbackUrl)} download>
          {t('video.download', { format, size: file?.bytes ? fileSize(file.bytes) : '' })}
        </a>
      </div>
    </div>
  )
}

/** A player's poster can name one file only: the lightest kind that browsers which play its videos show. */
function posterOf({ poster }: Video): Rendition | undefined {
  if (!poster) return undefined
  const { avif, plain } = byFormat(poster)
  return nearest(avif.length ? avif : plain, 960)
}

/**
 * Shows the captions that are on from the start. An awake page does not leave that to `default`, which fetches them
 * before anybody wants the video.
 */
function showCaptions(player: HTMLVideoElement | null, { tracks }: Video): void {
  for (const [index, track] of tracks.entries()) {
    const text = player?.textTracks[index]
    if (text && track.default && text.mode === 'disabled') text.mode = 'showing'
  }
}

/** A document in Chromium keeps captions that were read for as long as it lives, and with them what they stand in. */
function letGo(player: HTMLVideoElement | null): void {
  if (player?.played.length) for (const track of player.querySelectorAll('track')) track.remove()
}

function reasonOf(player: HTMLVideoElement): Reason {
  if (player.error?.code === MediaError.MEDIA_ERR_NETWORK) return 'video.cannot.network'
  if (player.error?.code === MediaError.MEDIA_ERR_DECODE) return 'video.cannot.decode'
  return 'video.cannot.format'
}
