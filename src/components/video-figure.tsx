import { clockDuration, isoDuration } from '#src/model/duration.ts'
import type { Video } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { Chevron } from './chevron.tsx'
import { Hidden } from './hidden.tsx'
import { InlineText } from './inline-text.tsx'
import { VideoPlayer } from './video-player.tsx'
import styles from './video-figure.module.css'

type Props = { video: Video; level: 2 | 3 | 4 }

/** A video with its words: title, what it shows, every line that is spoken in it, who made it. */
export function VideoFigure({ video, level }: Props) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  const Heading = `h${level}` as const
  const captions = video.tracks.filter(({ kind }) => kind === 'captions' || kind === 'subtitles')
  return (
    <div className={styles.video}>
      <VideoPlayer video={video} />
      <div className={styles.words}>
        <p className={styles.label} {...words}>
          {t('video.label')}
        </p>
        <Heading className={styles.title}>{video.title}</Heading>
        {video.description && (
          <p className={styles.description}>
            <InlineText text={video.description} />
          </p>
        )}
        {video.transcript && <Transcript video={video} />}
        <p className={styles.about}>
          {captions.length > 0 && (
            <span {...words}>{t('video.captions', { count: captions.length })}</span>
          )}
          {captions.length > 0 && video.credit && <br />}
          {video.credit && <InlineText text={video.credit} />}
        </p>
      </div>
    </div>
  )
}

function Transcript({ video }: { video: Video }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  return (
    <details className={styles.more}>
      <summary {...words}>
        {t('video.transcript')} <Hidden>{t('video.transcriptOf', { title: video.title })}</Hidden>
        <Chevron className={styles.chevron} />
      </summary>
      <ol className={styles.lines}>
        {video.transcript?.map(({ start, text }) => (
          <li key={start}>
            <time dateTime={isoDuration(start)}>{clockDuration(Math.floor(start))}</time>
            {text}
          </li>
        ))}
      </ol>
    </details>
  )
}
