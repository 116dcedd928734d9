import type { Image } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import styles from './figure.module.css'
import { InlineText } from './inline-text.tsx'
import { Picture } from './picture.tsx'

type Props = { image: Image; lead?: boolean; wide?: boolean | undefined }

/** A picture with what is said about it and who made it: three things, never confused. */
export function Figure({ image, lead = false, wide }: Props) {
  return (
    <figure className={styles.figure} data-lead={lead || undefined} data-wide={wide}>
      <Picture image={image} lead={lead} sizes="(min-width: 62rem) 60rem, 100vw" />
      {(image.caption || image.credit) && (
        <figcaption className={styles.caption}>
          {image.caption && <InlineText text={image.caption} />}
          {image.credit && <Credit image={image} />}
        </figcaption>
      )}
    </figure>
  )
}

function Credit({ image }: { image: Image }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  return (
    <small className={styles.credit}>
      <span {...words}>{t('story.image')}</span>
      <InlineText text={image.credit ?? []} />
    </small>
  )
}
