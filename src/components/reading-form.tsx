import { useState } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import { prefer, usePreferences } from '#src/reader/preferences.ts'
import { chooseReading, choices, readingOf } from '#src/reader/reading.ts'
import type { Reading, Setting } from '#src/reader/reading.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import buttons from './button.module.css'
import { PartiesForm } from './parties-form.tsx'
import { Check, Choice } from './reading-choice.tsx'
import styles from './reading-form.module.css'

const groups = ['size', 'face', 'colours', 'space', 'measure'] as const
const checks = ['letters', 'links', 'motion', 'through'] as const

/**
 * How pages look and read. Each control says itself what it is and how it stands; a change shows at once, is kept, and
 * leaves the focus where it is. None of them can be pressed before the app is awake.
 */
export function ReadingForm() {
  const { t } = useLocale()
  const { reading: kept, singleKeys } = usePreferences()
  const awake = useAwake()
  const [undo, setUndo] = useState<{ reading: Reading; singleKeys: boolean }>()
  const reading = readingOf(kept)

  const choose = (setting: Setting, value: string | undefined) => {
    setUndo(undefined)
    chooseReading({ ...reading, [setting]: value })
  }
  const useKeys = (isOn: boolean) => {
    setUndo(undefined)
    prefer({ singleKeys: isOn })
  }
  const backOrUndo = () => {
    setUndo(undo ? undefined : { reading, singleKeys })
    chooseReading(undo?.reading ?? {})
    prefer({ singleKeys: undo?.singleKeys ?? true })
  }
  return (
    <form className={styles.form}>
      <fieldset className={styles.all} role="presentation" disabled={!awake}>
        {groups.map((setting) => (
          <Choice
            key={setting}
            setting={setting}
            chosen={reading[setting]}
            onChoose={(value) => choose(setting, value)}
          />
        ))}
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('settings.more')}</legend>
          {checks.map((setting) => (
            <Check
              key={setting}
              text={t(`settings.${setting}`)}
              isOn={reading[setting] !== undefined}
              onSwitch={(isOn) => choose(setting, isOn ? choices[setting][0] : undefined)}
            />
          ))}
          <Check text={t('settings.keys')} isOn={singleKeys} onSwitch={useKeys} />
        </fieldset>
        <button className={buttons.button} type="button" onClick={backOrUndo}>
          {t(undo ? 'settings.undo' : 'settings.back')}
        </button>
        <PartiesForm />
      </fieldset>
    </form>
  )
}
