import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, SubmitEvent } from 'react'
import type { KeyWords } from '#src/i18n/key-words.ts'
import { actions, bindingsOf, conflictOf, parseKeys, usualKeys } from '#src/reader/bindings.ts'
import type { Action, Bindings } from '#src/reader/bindings.ts'
import { keyOf } from '#src/reader/key-of.ts'
import { prefer, preferences } from '#src/reader/preferences.ts'
import buttons from './button.module.css'
import styles from './key-list.module.css'

type Props = {
  words: KeyWords
  /** Called with what to say of it. */
  onDone: (said: string) => void
}

type Faults = Partial<Bindings>

/** Each key in a field of its own. What cannot be pressed, or is taken, is refused and said at its field. */
export function KeyForm({ words, onDone }: Props) {
  const [faults, setFaults] = useState<Faults>({})
  const form = useRef<HTMLFormElement>(null)
  const hint = useId()
  const bindings = bindingsOf(preferences().keys)

  // In step with the document's focus: on the first field, then on the first that was refused.
  useLayoutEffect(() => {
    const name = actions.find((action) => faults[action]) ?? actions[0]
    const field = form.current?.elements.namedItem(name)
    if (!(field instanceof HTMLInputElement)) return
    field.focus()
    field.select()
  }, [faults])

  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget)
    const wanted = ofEach((action) => {
      const text = written.get(action)
      return typeof text === 'string' ? text : ''
    })
    const found = faultsIn(wanted, words)
    if (Object.keys(found).length) return setFaults(found)
    prefer({ keys: ownOf(wanted) })
    onDone(words('keys.saved'))
  }
  const reset = () => {
    prefer({ keys: {} })
    onDone(words('keys.wasReset'))
  }
  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <p id={hint}>{words('keys.hint')}</p>
      {actions.map((action) => (
        <KeyField
          key={action}
          name={action}
          label={words(`keys.${action}`)}
          keys={bindings[action]}
          hint={hint}
          fault={faults[action]}
        />
      ))}
      <div className={styles.foot}>
        <button className={buttons.filled}>{words('keys.save')}</button>
        <button className={buttons.button} type="button" onClick={() => onDone('')}>
          {words('keys.cancel')}
        </button>
        <button className={buttons.button} type="button" onClick={reset}>
          {words('keys.reset')}
        </button>
      </div>
    </form>
  )
}

type FieldProps = {
  name: Action
  label: string
  keys: string
  hint: string
  fault: string | undefined
}

function KeyField({ name, label, keys, hint, fault }: FieldProps) {
  const id = useId()
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        className={styles.key}
        id={id}
        name={name}
        defaultValue={keys}
        dir="ltr"
        maxLength={5}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={fault ? `${id}fault` : hint}
        aria-invalid={fault ? true : undefined}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={writeLatin}
      />
      {fault && (
        <span className={styles.fault} id={`${id}fault`}>
          {fault}
        </span>
      )}
    </p>
  )
}

/** A keyboard of another script writes the key that stands there on an English one: that is what is matched. */
function writeLatin(event: KeyboardEvent<HTMLInputElement>): void {
  const key = keyOf(event.nativeEvent)
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (!key || key === event.key.toLowerCase()) return
  event.preventDefault()
  const { selectionStart, selectionEnd } = event.currentTarget
  event.currentTarget.setRangeText(key, selectionStart ?? 0, selectionEnd ?? 0, 'end')
}

function faultsIn(wanted: Bindings, words: KeyWords): Faults {
  const found: Faults = {}
  const parsed = ofEach((action) => parseKeys(wanted[action]) ?? '')
  const before = bindingsOf(preferences().keys)
  const isNew = (action: Action) => parsed[action] !== before[action]
  for (const action of actions) {
    const keys = wanted[action].trim()
    const other = conflictOf(parsed, action)
    if (parseKeys(keys) === undefined) found[action] = words('keys.invalid', { keys })
    // Of two that want the same key, the one that is to change is named.
    else if (other && (isNew(action) || !isNew(other)))
      found[action] = words('keys.conflict', { keys, name: words(`keys.${other}`) })
  }
  return found
}

/** What differs from the usual keys: those may change in a later edition. */
function ownOf(wanted: Bindings): Record<string, string> {
  return Object.fromEntries(
    actions.flatMap((action) => {
      const keys = parseKeys(wanted[action]) ?? ''
      return keys === usualKeys[action] ? [] : [[action, keys]]
    }),
  )
}

function ofEach(keysOf: (action: Action) => string): Bindings {
  // Object.fromEntries forgets which names it was given.
  return Object.fromEntries(actions.map((action) => [action, keysOf(action)])) as Bindings
}
