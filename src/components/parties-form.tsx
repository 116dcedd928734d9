import { useId, useState } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import { prefer, usePreferences } from '#src/reader/preferences.ts'
import { Check } from './reading-choice.tsx'
import styles from './reading-form.module.css'

/**
 * The other parties that the reader has let a page ask, each of which can be taken back; nothing where there are none.
 * One that was taken back stays until the reader leaves, so that focus does and a slip can be mended.
 */
export function PartiesForm() {
  const { t } = useLocale()
  const note = useId()
  const { parties } = usePreferences()
  const [seen, setSeen] = useState(parties)
  const all = [...new Set([...seen, ...parties])]
  if (all.length > seen.length) setSeen(all)
  if (all.length === 0) return null
  return (
    <fieldset className={styles.parties} aria-describedby={note}>
      <legend className={styles.legend}>{t('settings.parties')}</legend>
      {all.map((party) => (
        <Check
          key={party}
          text={t('settings.party', { party })}
          isOn={parties.includes(party)}
          onSwitch={(isOn) =>
            prefer({ parties: isOn ? [...parties, party] : parties.filter((it) => it !== party) })
          }
        />
      ))}
      <p className={styles.note} id={note}>
        {t('settings.parties.note')}
      </p>
    </fieldset>
  )
}
