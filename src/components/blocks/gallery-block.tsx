import type { Block } from '#src/model/block.ts'
import { Figure } from '#src/components/figure.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import styles from './gallery-block.module.css'

/** Pictures one under another, each with its place in the row. */
export function GalleryBlock({ block: { images, title } }: { block: Block<'gallery'> }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  return (
    <ol className={styles.gallery} aria-label={title}>
      {images.map((image, index) => (
        <li key={image.sources[0]?.url}>
          <Figure image={image} />
          <p className={styles.count} {...words}>
            {t('gallery.count', { number: index + 1, total: images.length })}
          </p>
        </li>
      ))}
    </ol>
  )
}
