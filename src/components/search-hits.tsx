import { useNavigate } from 'react-router'
import type { Found } from '#src/model/search.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { ContentLanguage, useContentVoice, useInterfaceVoice } from '#src/i18n/voice.ts'
import { GrowingList } from './growing-list.tsx'
import { MarkedText } from './marked-text.tsx'
import { PageLink } from './page-link.tsx'
import { Picture } from './picture.tsx'
import styles from './search-hits.module.css'
import { useMediaText } from './use-media-text.ts'

type Props = {
  items: Found[]
  total: number
  /** The address that shows more of them, where there are more. */
  next: string | undefined
}

/** What was found, one under another. */
export function SearchHits({ items, total, next }: Props) {
  const navigate = useNavigate()
  const showMore = () => next && void navigate(next, { replace: true, preventScrollReset: true })
  return (
    <div className={styles.hits}>
      <GrowingList
        count={items.length}
        shown={items.length}
        total={total}
        nextUrl={next}
        busy={false}
        onMore={showMore}
      >
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.teaser.id}>
              <SearchHit item={item} />
            </li>
          ))}
        </ul>
      </GrowingList>
    </div>
  )
}

/** A story that was found: its headline first, drawn with its topic above and its date in the margin. */
function SearchHit({ item: { teaser, headline, excerpt } }: { item: Found }) {
  const { date } = useLocale()
  const { url, kicker, datePublished, image, inLanguage } = teaser
  const voice = useContentVoice(inLanguage)
  return (
    <ContentLanguage value={inLanguage}>
      <div className={styles.hit} {...voice}>
        <h2 className={styles.headline}>
          <PageLink className={styles.link} to={url}>
            <MarkedText text={headline} />
          </PageLink>
        </h2>
        <p className={styles.excerpt}>
          <MarkedText text={excerpt} />
        </p>
        <Medium teaser={teaser} />
        <p className={styles.meta}>
          {kicker && <span className={styles.topic}>{kicker.text}</span>}{' '}
          {datePublished && <When timestamp={datePublished} text={date(datePublished)} />}
        </p>
        {image && <Picture className={styles.picture} image={image} decorative sizes="9.5rem" />}
      </div>
    </ContentLanguage>
  )
}

function When({ timestamp, text }: { timestamp: string; text: string }) {
  const words = useInterfaceVoice()
  return (
    <time dateTime={timestamp} {...words}>
      {text}
    </time>
  )
}

function Medium({ teaser }: { teaser: Found['teaser'] }) {
  const text = useMediaText(teaser)
  const words = useInterfaceVoice()
  return (
    text && (
      <p className={styles.medium} {...words}>
        {text}
      </p>
    )
  )
}
