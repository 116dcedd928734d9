import { Link } from 'react-router'
import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { Picture } from './picture.tsx'
import styles from './teaser-item.module.css'

type Props = {
  teaser: Teaser
  shape: 'row' | 'top' | 'lead'
  /** The level of its headline in the page's outline. */
  level: 2 | 3
}

/** A story in a list: one link, in the headline, which is read before anything else of it. */
export function TeaserItem({ teaser, shape, level }: Props) {
  const { date } = useLocale()
  const { headline, description, image, kicker, datePublished, url, inLanguage } = teaser
  const Heading = `h${level}` as const
  return (
    <article className={styles.teaser} data-shape={shape} lang={inLanguage}>
      <Heading className={styles.headline}>
        <Link className={styles.link} to={url}>
          {headline}
        </Link>
      </Heading>
      {description && <p className={styles.description}>{description}</p>}
      <TeaserMedia teaser={teaser} />
      {(kicker || datePublished) && (
        <p className={styles.meta}>
          {kicker && <span className={styles.topic}>{kicker.text}</span>}{' '}
          {datePublished && <time dateTime={datePublished}>{date(datePublished)}</time>}
        </p>
      )}
      {image && (
        <Picture
          className={styles.picture}
          image={image}
          decorative
          lead={shape === 'lead'}
          sizes={shape === 'row' ? '9.5rem' : '(min-width: 48rem) 60vw, 100vw'}
        />
      )}
    </article>
  )
}

function TeaserMedia({ teaser: { media, duration } }: { teaser: Teaser }) {
  const locale = useLocale()
  if (!media) return null
  const said = duration === undefined ? '' : locale.duration(duration)
  return <p className={styles.media}>{locale.t(`teaser.${media}`, { duration: said })}</p>
}
