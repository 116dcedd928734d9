import type { Block } from '#src/model/block.ts'
import { Figure } from '#src/components/figure.tsx'
import { InlineText } from '#src/components/inline-text.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import styles from './box.module.css'

/** A picture; one that may hurt stands behind what is said of it, and is neither shown nor fetched before it is asked for. */
export function ImageBlock({ block: { image, wide, notice } }: { block: Block<'image'> }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  const figure = <Figure image={image} wide={wide} />
  if (!notice) return figure
  return (
    <details className={styles.box}>
      <summary className={styles.notice}>
        <strong {...words}>{t('note.sensitive')}</strong> <InlineText text={notice} />{' '}
        <span className={styles.show} {...words}>
          {t('image.show')}
        </span>
      </summary>
      {figure}
    </details>
  )
}
