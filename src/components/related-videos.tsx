import { useId } from 'react'
import type { Video } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './related-videos.module.css'
import { EndMark, SkipSection } from './skip-link.tsx'
import { MediaFigure } from './media-figure.tsx'

type Props = { videos: Video[]; level: 2 | 3 | 4; insert?: boolean }

/** Videos inside the text, as one section that can be skipped; its name tells it from the others of the story. */
export function RelatedVideos({ videos, level, insert }: Props) {
  const { t, list } = useLocale()
  const id = useId()
  const titles = list(videos.map((video) => video.title))
  const title = t('relatedVideos.title', { count: videos.length, titles })
  return (
    <section className={styles.videos} aria-label={title} data-insert={insert}>
      <SkipSection to={`end-${id}`} title={title} />
      {videos.map((video) => (
        <MediaFigure key={video.fallbackUrl} media={video} kind="video" level={level} />
      ))}
      <EndMark id={id} title={title} />
    </section>
  )
}
