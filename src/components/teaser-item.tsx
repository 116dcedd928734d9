import { clockDuration } from '#src/model/duration.ts'
import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { ContentLanguage, useContentVoice, useInterfaceVoice } from '#src/i18n/voice.ts'
import { useIsRead } from '#src/reader/read-stories.ts'
import { Hidden } from './hidden.tsx'
import { PageLink } from './page-link.tsx'
import { Picture } from './picture.tsx'
import { PlaySign } from './play-sign.tsx'
import styles from './teaser-item.module.css'
import { useMediaText } from './use-media-text.ts'

type Props = {
  teaser: Teaser
  /**
   * How it stands: `row` topic and date, words, small picture · `top` and `lead` words beside a large picture ·
   * `big` words under one · `small` words beside a thumbnail · `voice` a writer's words alone.
   */
  shape: 'row' | 'top' | 'lead' | 'big' | 'small' | 'voice'
  /** The level of its headline in the page's outline. */
  level: 2 | 3 | 4
  /** The first picture of a page is fetched first. */
  first?: boolean
}

/** As wide as the stylesheets make them, held to within a seventh by `tests/browser/pictures.spec.ts`. */
const sizes = {
  row: '(min-width: 30rem) 9.5rem, 7rem',
  small: '(30rem <= width < 48rem) 9.5rem, 7rem',
  voice: '0',
  big: '(min-width: 80rem) 30rem, (min-width: 62rem) 37vw, (min-width: 48rem) 47vw, 92vw',
  top: '(min-width: 80rem) 34rem, (min-width: 62rem) 40vw, (min-width: 48rem) 52vw, 100vw',
  lead: '(min-width: 80rem) 42rem, (min-width: 48rem) 53vw, 100vw',
}

/** A story in a list: one link, in the headline, which is read before anything else of it. */
export function TeaserItem({ teaser, shape, level, first = false }: Props) {
  const { headline, description, image, url, inLanguage } = teaser
  const voice = useContentVoice(inLanguage)
  const isRead = useIsRead(url)
  const Heading = `h${level}` as const
  return (
    <ContentLanguage value={inLanguage}>
      <div className={styles.teaser} data-shape={shape} data-read={isRead || undefined} {...voice}>
        {/* Not heard, so it may come first: what is painted before it is not moved by it. */}
        {image && shape !== 'voice' && (
          <Picture
            className={styles.picture}
            image={image}
            decorative
            lead={first}
            sizes={sizes[shape]}
          />
        )}
        <Heading className={styles.headline}>
          <PageLink className={styles.link} to={url}>
            {headline}
          </PageLink>
          {isRead && <ReadMark />}
        </Heading>
        {description && shape !== 'small' && shape !== 'voice' && (
          <p className={styles.description}>{description}</p>
        )}
        <TeaserMedia teaser={teaser} notched={shape !== 'row' && shape !== 'small'} />
        <TeaserMeta teaser={teaser} shape={shape} />
      </div>
    </ContentLanguage>
  )
}

/** In words: the colour of what was read is not heard. */
function ReadMark() {
  const { t } = useLocale()
  return (
    <Hidden>
      {' '}
      <span {...useInterfaceVoice()}>{t('teaser.read')}</span>
    </Hidden>
  )
}

/** The topic and the date, drawn above the headline or beside it; a voice shows its writer instead. */
function TeaserMeta({ teaser, shape }: Pick<Props, 'teaser' | 'shape'>) {
  const { date } = useLocale()
  const { kicker, byline, datePublished } = teaser
  const words = useInterfaceVoice()
  const topic = shape === 'voice' ? byline : kicker?.text
  const time = shape !== 'voice' && shape !== 'small' && datePublished
  if (!topic && !time) return null
  return (
    <p className={styles.meta}>
      {topic && <span className={styles.topic}>{topic}</span>}{' '}
      {time && (
        <time dateTime={time} {...words}>
          {date(time)}
        </time>
      )}
    </p>
  )
}

/** "Video, 2 minutes 53 seconds": in words, or for the eye in a notch of the picture where that is large. */
function TeaserMedia({ teaser, notched }: { teaser: Teaser; notched: boolean }) {
  const text = useMediaText(teaser)
  const words = useInterfaceVoice()
  const { media, duration, image } = teaser
  if (!text) return null
  if (media !== 'video' || !notched || !image || duration === undefined)
    return (
      <p className={styles.media} {...words}>
        {text}
      </p>
    )
  return (
    <p className={styles.notch} {...words}>
      <PlaySign />
      <span aria-hidden="true">{clockDuration(duration)}</span>
      <Hidden>{text}</Hidden>
    </p>
  )
}
