import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyWords } from '#src/i18n/key-words.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { bindingsOf, actions } from '#src/reader/bindings.ts'
import { prefer, usePreferences } from '#src/reader/preferences.ts'
import buttons from './button.module.css'
import { Dialog } from './dialog.tsx'
import { KeyForm } from './key-form.tsx'
import styles from './key-list.module.css'
import { CommandKeys, Keys } from './keys.tsx'

type Props = { words: KeyWords; onClose: () => void }

/** All keys and what they do; here they are switched off and on and changed. */
export function KeyList({ words, onClose }: Props) {
  const { t } = useLocale()
  const { singleKeys } = usePreferences()
  const [isChanging, setChanging] = useState(false)
  const [said, say] = useState<string>()
  const change = useRef<HTMLButtonElement>(null)

  // In step with the document's focus: it goes on where the form was opened.
  useLayoutEffect(() => {
    if (!isChanging && said !== undefined) change.current?.focus()
  }, [isChanging, said])

  const done = (text: string) => {
    setChanging(false)
    say(text)
  }
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={({ target }) => prefer({ singleKeys: target.checked })}
        />
        {words('keys.use')}
      </label>
      <p className={styles.note}>{words('keys.note', { ctrl: words('keys.ctrl') })}</p>
      {isChanging ? (
        <KeyForm words={words} onDone={done} />
      ) : (
        <>
          <KeyTable words={words} />
          <div className={styles.foot}>
            <button
              ref={change}
              className={buttons.button}
              type="button"
              onClick={() => setChanging(true)}
            >
              {words('keys.change')}
            </button>
          </div>
        </>
      )}
      <p className={styles.said} role="status">
        {!isChanging && said}
      </p>
    </Dialog>
  )
}

function KeyTable({ words }: { words: KeyWords }) {
  const { singleKeys, keys } = usePreferences()
  const bindings = bindingsOf(keys)
  return (
    <table className={styles.table} data-off={!singleKeys || undefined}>
      <thead>
        <tr>
          <th scope="col">{words('keys.what')}</th>
          <th scope="col">{words('keys.key')}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action}>
            <th scope="row">{words(`keys.${action}`)}</th>
            <td>
              <Keys keys={bindings[action]} words={words} />
              {action === 'follow' && (
                <>
                  {' '}
                  {words('keys.or')} <kbd className={styles.key}>{words('keys.enter')}</kbd>
                </>
              )}
            </td>
          </tr>
        ))}
        <tr data-always>
          <th scope="row">{words('keys.commands')}</th>
          <td>
            <CommandKeys words={words} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}
