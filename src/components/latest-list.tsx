import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import styles from './latest-list.module.css'
import { PageLink } from './page-link.tsx'

/** Headlines alone, each with its day. */
export function LatestList({ items }: { items: Teaser[] }) {
  return (
    <ol className={styles.list}>
      {items.map((teaser) => (
        <LatestItem key={teaser.id} teaser={teaser} />
      ))}
    </ol>
  )
}

function LatestItem({ teaser }: { teaser: Teaser }) {
  const { headline, url, datePublished, inLanguage } = teaser
  const { day } = useLocale()
  const voice = useContentVoice(inLanguage)
  return (
    <li className={styles.item}>
      <h3 className={styles.headline} {...voice}>
        <PageLink className={styles.link} to={url}>
          {headline}
        </PageLink>
      </h3>
      {datePublished && <time dateTime={datePublished}>{day(datePublished)}</time>}
    </li>
  )
}
