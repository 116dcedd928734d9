import { useLocale } from '#src/i18n/locale.ts'
import { prefer, usePreferences } from '#src/reader/preferences.ts'
import { Check } from './reading-choice.tsx'
import form from './reading-form.module.css'

/** The reader's word on being measured: no until it is given, and it can be taken back. */
export function MeasuredForm() {
  const { t } = useLocale()
  const { measured } = usePreferences()
  return (
    <div className={form.form}>
      <Check
        text={t('privacy.measured.allow')}
        isOn={measured === true}
        onSwitch={(isOn) => prefer({ measured: isOn })}
      />
    </div>
  )
}
