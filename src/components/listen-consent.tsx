import { useEffect, useId, useRef } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import buttons from './button.module.css'
import styles from './listen-bar.module.css'

type Props = { name: string; onAgree: () => void; onRefuse: () => void }

/** Asks before a story's text may go to the maker of a voice that is not on the device; takes focus. */
export function ListenConsent({ name, onAgree, onRefuse }: Props) {
  const { t } = useLocale()
  const note = useId()
  const agree = useRef<HTMLButtonElement>(null)
  // In step with the choice that it takes the place of, which had focus.
  useEffect(() => agree.current?.focus(), [])
  return (
    <>
      <p className={styles.note} id={note}>
        {t('listen.ask', { name })}
      </p>
      <button
        ref={agree}
        className={buttons.filled}
        type="button"
        aria-describedby={note}
        onClick={onAgree}
      >
        {t('listen.agree')}
      </button>
      <button className={buttons.button} type="button" onClick={onRefuse}>
        {t('listen.refuse')}
      </button>
    </>
  )
}
