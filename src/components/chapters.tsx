import type { MouseEvent } from 'react'
import { takeOver } from '#src/lib/take-over.ts'
import { clockDuration, isoDuration } from '#src/model/duration.ts'
import type { Recording } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useAsset } from './use-asset.ts'
import styles from './media-figure.module.css'

type Props = {
  media: Recording
  chapters: NonNullable<Recording['chapters']>
  onChoose: (start: number) => void
}

/** The parts of a recording: each a link to its moment in the file (https://www.w3.org/TR/media-frags/), played in place. */
export function Chapters({ media: { title, fallbackUrl }, chapters, onChoose }: Props) {
  const { t } = useLocale()
  const file = useAsset()(fallbackUrl)
  const follow = (event: MouseEvent, start: number) => {
    if (takeOver(event)) onChoose(start)
  }
  return (
    <ol className={styles.chapters} aria-label={t('media.chapters', { title })}>
      {chapters.map(({ start, text }) => (
        <li key={start}>
          <a href={file && `${file}#t=${start}`} onClick={(event) => follow(event, start)}>
            <time dateTime={isoDuration(start)}>{clockDuration(Math.floor(start))}</time>
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}
