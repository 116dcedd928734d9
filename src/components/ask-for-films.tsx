import { megabytes } from '#src/lib/megabytes.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import type { Films } from '#src/reader/saved-stories.ts'
import buttons from './button.module.css'
import { closeDialog, Dialog } from './dialog.tsx'
import styles from './save-button.module.css'

type Props = { headline: string; bytes: number; answer: (it: Films) => void }

/** Asks, before a story is saved, whether its recordings are to be saved too, and says how large they are. */
export function AskForFilms({ headline, bytes, answer }: Props) {
  const { t } = useLocale()
  const size = megabytes(bytes)
  const choices = [
    ['with', buttons.filled, size ? t('saved.films.with', { size }) : t('saved.films.unknown')],
    ['without', buttons.button, t('saved.films.without')],
  ] as const
  return (
    <div {...useInterfaceVoice()}>
      <Dialog title={t('saved.films.title')} onClose={() => answer(undefined)}>
        <p className={styles.question}>{t('saved.films.text', { headline })}</p>
        <div className={styles.choices}>
          {choices.map(([choice, look, words]) => (
            <button
              key={choice}
              className={look}
              type="button"
              onClick={({ currentTarget }) => {
                closeDialog(currentTarget)
                answer(choice)
              }}
            >
              {words}
            </button>
          ))}
        </div>
      </Dialog>
    </div>
  )
}
