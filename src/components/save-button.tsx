import type { ReactNode } from 'react'
import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice, useInterfaceVoice } from '#src/i18n/voice.ts'
import { Hidden } from './hidden.tsx'
import styles from './save-button.module.css'
import { useSave } from './use-save.tsx'

type Props = Pick<Teaser, 'url' | 'headline' | 'inLanguage'> & {
  /** Where many stand on one page each says of which story it is. */
  isOfMany?: boolean
}

/** Saves a story for reading without a network, and takes it off again. */
export function SaveButton({ url, headline, inLanguage, isOfMany }: Props) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  const voice = useContentVoice(inLanguage)
  const save = useSave(url, headline)
  if (!save) return null
  const { isSaved, isBusy, isPressed, done, failed, press, question } = save
  const word = t(isBusy ? 'saved.busy' : isSaved ? 'saved.title' : 'saved.save')
  return (
    <div className={isOfMany ? styles.corner : styles.way} {...words}>
      {failed && <Alert>{failed}</Alert>}
      <button className={styles.button} type="button" aria-disabled={isBusy} onClick={press}>
        <svg
          viewBox="0 0 20 20"
          width="1.125rem"
          fill={isSaved ? 'currentColor' : 'none'}
          aria-hidden="true"
        >
          <path d="M5 2.5h10v15l-5-4-5 4z" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        {isOfMany ? (
          <Hidden>
            {word} – <span {...voice}>{headline}</span>
          </Hidden>
        ) : (
          <span className={styles.word}>{word}</span>
        )}
        {isSaved && <Hidden>– {t('saved.remove')}</Hidden>}
      </button>
      {isPressed && (
        <Hidden>
          <span role="status">{done}</span>
        </Hidden>
      )}
      {question}
    </div>
  )
}

function Alert({ children }: { children: ReactNode }) {
  return (
    <span className={styles.alert} role="alert">
      {children}
    </span>
  )
}
