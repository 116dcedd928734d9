import type { Image } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import styles from './figure.module.css'
import { InlineText } from './inline-text.tsx'
import { Picture } from './picture.tsx'

/** As wide as the stylesheets make them, held to within a seventh by `tests/browser/pictures.spec.ts`. */
const sizes = {
  lead: '(min-width: 80rem) 60rem, (min-width: 62rem) calc(92vw - 14rem), 100vw',
  wide: '(min-width: 80rem) 60rem, (min-width: 62rem) calc(92vw - 14rem), (min-width: 48rem) 45rem, 92vw',
  text: '(min-width: 42rem) 39rem, 92vw',
}

type Props = { image: Image; lead?: boolean; wide?: boolean | undefined }

/** A picture with what is said about it and who made it: three things, never confused. */
export function Figure({ image, lead = false, wide }: Props) {
  const place = lead ? 'lead' : wide ? 'wide' : 'text'
  return (
    <figure className={styles.figure} data-lead={lead || undefined} data-wide={wide}>
      <Picture image={image} lead={lead} sizes={sizes[place]} />
      <FigureWords image={image} />
    </figure>
  )
}

/** What is said about a picture, and who made it. */
export function FigureWords({ image }: { image: Image }) {
  if (!image.caption && !image.credit) return null
  return (
    <figcaption className={styles.caption}>
      {image.caption && <InlineText text={image.caption} />}
      {image.credit && <Credit image={image} />}
    </figcaption>
  )
}

function Credit({ image }: { image: Image }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  const [first] = image.credit ?? []
  // Many houses write it out: "Photograph: …".
  const isNamed = typeof first === 'string' && /^\p{L}+( by|:) /u.test(first)
  return (
    <small className={styles.credit}>
      {!isNamed && <span {...words}>{t('story.image')}</span>}
      <InlineText text={image.credit ?? []} />
    </small>
  )
}
