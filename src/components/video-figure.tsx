import { useLayoutEffect, useRef, useState } from 'react'
import { clockDuration, isoDuration } from '#src/model/duration.ts'
import type { Video } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { prefer, preferences } from '#src/reader/preferences.ts'
import { Chevron } from './chevron.tsx'
import { Hidden } from './hidden.tsx'
import { InlineText } from './inline-text.tsx'
import type { PlayerDesk, Watching } from './player-desk.ts'
import { useAsset } from './use-asset.ts'
import { VideoPlayer } from './video-player.tsx'
import styles from './video-figure.module.css'

type Desk = PlayerDesk | ''
type Props = { video: Video; level: 2 | 3 | 4 }

/**
 * A video with its words: title, what it shows, every line that is spoken in it, who made it. What a player does beyond
 * playing is loaded when a pointer or focus comes near.
 */
export function VideoFigure({ video, level }: Props) {
  const { t, lang } = useLocale()
  const words = useInterfaceVoice()
  const asset = useAsset()
  const player = useRef<HTMLVideoElement>(null)
  const [desk, setDesk] = useState<Desk>()
  const [now, setNow] = useState<Watching>({})
  const shown = { ...video, ...now.described }
  const Heading = `h${level}` as const
  const captions = video.tracks.filter(
    ({ kind }) => kind === 'captions' || kind === 'subtitles',
  ).length

  // What fails is tried again at the next sign.
  const open = () => load(lang, setDesk)
  const play = () => {
    setNow({ started: true })
    player.current?.focus()
    // At once: what the reader pressed allows it only now. Whatever stands in its way is heard of as an error.
    player.current?.play().catch(() => undefined)
  }
  const fail = () => {
    // Types that no browser reads fail before anybody asked.
    if (!now.started) return
    setNow({ failed: player.current?.error?.code ?? -1 })
    load(lang, setDesk, true)
  }
  // In step with a player that was begun before the app was awake.
  useLayoutEffect(() => {
    const it = player.current
    if (it?.paused === false || it === document.activeElement) {
      setNow({ started: true })
      load(lang, setDesk)
    }
  }, [player, lang])
  // What it remembers is handed on: if the chunk imported it, the bundler would tear it out of the page's own file.
  const given = { video, shown, player, now, change: setNow, play, fail, prefer, preferences }
  return (
    <div className={styles.video} onPointerOver={open} onFocus={open}>
      {desk && now.failed ? <desk.CannotPlay {...given} /> : <VideoPlayer {...given} />}
      {desk && now.started && <desk.PlayerSettings {...given} />}
      {desk === '' && (
        <p role="alert">
          {t('failed.part', { title: video.title })}{' '}
          <a href={asset(video.fallbackUrl)} download>
            {video.fallbackUrl.split('/').pop()}
          </a>
        </p>
      )}
      <div className={styles.words}>
        <p className={styles.label} {...words}>
          {t('video.label')}
        </p>
        <Heading className={styles.title}>{video.title}</Heading>
        {video.caption && (
          <p className={styles.description}>
            <InlineText text={video.caption} />
          </p>
        )}
        {video.description && (
          <p className={styles.description}>
            <InlineText text={video.description} />
          </p>
        )}
        {shown.transcript && (
          <details className={styles.more}>
            <summary {...words}>
              {t('video.transcript')}{' '}
              <Hidden>{t('video.transcriptOf', { title: video.title })}</Hidden>
              <Chevron className={styles.chevron} />
            </summary>
            {desk && !now.failed ? (
              <desk.TranscriptLines {...given} />
            ) : (
              <ol className={styles.lines}>
                {shown.transcript.map(({ start, text }) => (
                  <li key={start}>
                    <time dateTime={isoDuration(start)}>{clockDuration(Math.floor(start))}</time>
                    {text}
                  </li>
                ))}
              </ol>
            )}
          </details>
        )}
        {captions > 0 && (
          <p className={styles.about} {...words}>
            {t('video.captions', { count: captions })}
          </p>
        )}
        {video.credit && (
          <p className={styles.about}>
            <InlineText text={video.credit} />
          </p>
        )}
      </div>
    </div>
  )
}

/** Says so where it is lost and the video does not play either. */
function load(lang: string, setDesk: (desk: Desk) => void, hasFailed?: boolean): void {
  import('./player-desk.ts')
    .then((chunk) => chunk.openDesk(lang))
    .then(setDesk, () => hasFailed && setDesk(''))
}
