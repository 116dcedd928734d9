import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { clockDuration, isoDuration } from '#src/model/duration.ts'
import { isCaptions } from '#src/model/media.ts'
import type { Recording } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { prefer, preferences } from '#src/reader/preferences.ts'
import { AudioPlayer } from './audio-player.tsx'
import { Chapters } from './chapters.tsx'
import { Chevron } from './chevron.tsx'
import { Hidden } from './hidden.tsx'
import { InlineText } from './inline-text.tsx'
import type { Kind, PlayerDesk, Watching } from './player-desk.ts'
import { useAsset } from './use-asset.ts'
import { VideoPlayer } from './video-player.tsx'
import styles from './media-figure.module.css'

type Desk = PlayerDesk | ''
type Props = { media: Recording; kind: Kind; level: 2 | 3 | 4 }

/**
 * A video, or a recording that is heard, with its words: title, what it is about, its chapters, every line that is spoken in
 * it, who made it. What a player does beyond playing is loaded when a pointer or focus comes near.
 */
export function MediaFigure({ media, kind, level }: Props) {
  const { t, lang } = useLocale()
  const words = useInterfaceVoice()
  const asset = useAsset()
  const player = useRef<HTMLMediaElement>(null)
  const [desk, setDesk] = useState<Desk>()
  const [now, setNow] = useState<Watching>({})
  const shown = { ...media, ...now.described }
  const Heading = `h${level}` as const
  const Player = kind === 'video' ? VideoPlayer : AudioPlayer
  const captions = kind === 'video' ? media.tracks.filter(isCaptions).length : 0

  // What fails is tried again at the next sign.
  const open = () => load(lang, setDesk, player)
  const play = (from?: number) => {
    setNow(begun)
    const it = player.current
    if (!it) return
    if (from === undefined) it.focus()
    else it.currentTime = from
    // At once: what the reader pressed allows it only now. Whatever stands in its way is heard of as an error.
    it.play().catch(() => undefined)
  }
  const begin = () => {
    setNow(begun)
    open()
  }
  const fail = () => {
    // Types that no browser reads fail before anybody asked.
    if (!now.started) return
    setNow({ failed: player.current?.error?.code ?? -1 })
    load(lang, setDesk, player, true)
  }
  // In step with a player that was begun before the app was awake.
  useLayoutEffect(() => {
    const it = player.current
    if (it?.paused === false || it === document.activeElement) {
      setNow({ started: true })
      load(lang, setDesk, player)
    }
  }, [player, lang])
  // What it remembers is handed on: if the chunk imported it, the bundler would tear it out of the page's own file.
  const given = { media, kind, shown, player, now, change: setNow, play, fail, prefer, preferences }
  const file = (
    <a href={asset(media.fallbackUrl)} download>
      {media.fallbackUrl.split('/').pop()}
    </a>
  )
  return (
    <div className={styles.media} onPointerOver={open} onFocus={open} onPlay={begin}>
      {desk && now.failed ? <desk.CannotPlay {...given} /> : <Player {...given} />}
      {desk && now.started && <desk.PlayerSettings {...given} />}
      {desk === '' && (
        <p role="alert">
          {t('failed.part', { title: media.title })} {file}
        </p>
      )}
      <div className={styles.words}>
        <p className={styles.label} {...words}>
          {t(`media.${kind}`)}
        </p>
        <Heading className={styles.title}>{media.title}</Heading>
        {media.caption && (
          <p className={styles.description}>
            <InlineText text={media.caption} />
          </p>
        )}
        {media.description && (
          <p className={styles.description}>
            <InlineText text={media.description} />
          </p>
        )}
        {media.chapters && !now.described && (
          <Chapters media={media} chapters={media.chapters} onChoose={play} />
        )}
        {shown.transcript && (
          <details className={styles.more}>
            <summary {...words}>
              {t('video.transcript')}{' '}
              <Hidden>{t('video.transcriptOf', { title: media.title })}</Hidden>
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
        {media.credit && (
          <p className={styles.about}>
            <InlineText text={media.credit} />
          </p>
        )}
        {/* Without script nothing can tell that it does not play. */}
        <noscript>{file}</noscript>
      </div>
    </div>
  )
}

/** Begun, in the version that is chosen, whatever failed before. */
function begun({ described, streamed }: Watching): Watching {
  return { started: true, described, streamed }
}

/** Says so where it is lost and the video does not play either: it has failed, or is to play and has no file for it. */
function load(
  lang: string,
  setDesk: (desk: Desk) => void,
  { current: it }: RefObject<HTMLMediaElement | null>,
  hasFailed?: boolean,
): void {
  import('./player-desk.ts')
    .then((chunk) => chunk.openDesk(lang))
    .then(setDesk, () => {
      if (hasFailed || (it?.paused === false && it.networkState === it.NETWORK_NO_SOURCE))
        setDesk('')
    })
}
