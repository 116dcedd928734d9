import { useId } from 'react'
import type { ChangeEvent } from 'react'
import type { MessageKey } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { choices } from '#src/reader/reading.ts'
import type { Setting } from '#src/reader/reading.ts'
import styles from './reading-form.module.css'

type ChoiceProps = {
  setting: Setting
  chosen: string | undefined
  /** Undefined for what is usual. */
  onChoose: (value: string | undefined) => void
}

/** One setting of several steps, as the platform's own radio buttons. */
export function Choice({ setting, chosen, onChoose }: ChoiceProps) {
  const { t, dir } = useLocale()
  const id = useId()
  const options = choices[setting].filter((it) => dir === 'ltr' || it !== latinOnly)
  const note = setting === 'face' ? `${id}note` : undefined
  const now = options.find((it) => it === chosen) ?? usual
  return (
    <fieldset className={styles.group} aria-describedby={note}>
      <legend className={styles.legend}>{t(wordOf(setting))}</legend>
      <div className={styles.options}>
        {withUsual(options).map((value) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={id}
              checked={value === now}
              onChange={({ target }) => {
                onChoose(value === usual ? undefined : value)
                keepInView(target)
              }}
            />
            {value.startsWith('two') && (
              <span className={styles.pair} data-colours={value} aria-hidden="true" />
            )}
            {t(wordOf(setting, value))}
          </label>
        ))}
      </div>
      {note && (
        <p className={styles.note} id={note}>
          {t('settings.face.note')}
        </p>
      )}
    </fieldset>
  )
}

type CheckProps = { text: string; isOn: boolean; onSwitch: (isOn: boolean) => void }

/** One setting that is on or off. */
export function Check({ text, isOn, onSwitch }: CheckProps) {
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onSwitch(target.checked)
    keepInView(target)
  }
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={isOn} onChange={change} />
      {text}
    </label>
  )
}

const usual = 'usual'
/** The face that has no letters but Latin ones. */
const latinOnly = 'legible'

/** Steps that go both ways have what is usual between them. */
function withUsual(values: string[]): string[] {
  const [first = '', ...rest] = values
  return first === 'narrow' ? [first, usual, ...rest] : [usual, ...values]
}

/** Each setting and each of its values has a word: src/reader/reading.test.ts. */
function wordOf(setting: Setting, value?: string): MessageKey {
  return `settings.${setting}${value ? `.${value}` : ''}` as MessageKey
}

/** What has focus stays in sight when all else takes more room. */
function keepInView(target: Element): void {
  target.closest('label')?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
}
