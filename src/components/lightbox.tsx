import { useEffect, useState } from 'react'
import type { Image } from '#src/model/media.ts'
import { plainText } from '#src/model/inline.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { Dialog } from './dialog.tsx'
import { FigureWords } from './figure.tsx'
import { Hidden } from './hidden.tsx'
import { Picture } from './picture.tsx'
import buttons from './button.module.css'
import styles from './enlarged-pictures.module.css'

type Props = {
  image: Image
  number: number
  total: number
  onChange: (number: number) => void
  onClose: () => void
}

/** One picture as large as the window, with its caption; arrow keys and buttons lead to the others. */
export function Lightbox({ image, number, total, onChange, onClose }: Props) {
  const { t, dir } = useLocale()
  const [isMoved, setMoved] = useState(false)
  const title = t('picture.of', { number, total })
  const go = (to: number) => {
    if (to < 1 || to > total) return
    setMoved(true)
    onChange(to)
  }
  // In step with the keyboard, wherever in the sheet its focus is.
  useEffect(() => {
    const press = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey) return
      const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
      const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
      if (key === forward) go(number + 1)
      if (key === back) go(number - 1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  const words = image.caption ? plainText(image.caption) : image.alt
  return (
    <Dialog title={title} onClose={onClose} wide>
      <figure className={styles.large}>
        <Picture image={image} sizes="100vw" />
        <FigureWords image={image} />
      </figure>
      {total > 1 && (
        <div className={styles.ways}>
          <button
            className={buttons.button}
            type="button"
            aria-disabled={number === 1}
            onClick={() => go(number - 1)}
          >
            {t('picture.previous')}
          </button>
          <button
            className={buttons.button}
            type="button"
            aria-disabled={number === total}
            onClick={() => go(number + 1)}
          >
            {t('picture.next')}
          </button>
        </div>
      )}
      <Hidden>
        <span role="status">{isMoved && `${title}. ${words ?? ''}`}</span>
      </Hidden>
    </Dialog>
  )
}
