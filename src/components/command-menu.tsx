import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { KeyWords } from '#src/i18n/key-words.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { hasWords } from '#src/lib/has-words.ts'
import styles from './command-menu.module.css'
import { CommandGroup } from './command-group.tsx'
import type { Command } from './command-group.tsx'
import { closeDialog, Dialog } from './dialog.tsx'

/** Ways of one kind. */
type Commands = { title: string; items: Command[] }

type Props = {
  words: KeyWords
  /** What was typed before it was there. */
  typed: string
  groups: Commands[]
  /** What could not be had, in words. */
  failed?: string | undefined
  onClose: () => void
}

/** Where one can go from here, by typing: a combobox as the ARIA Authoring Practices have it. */
export function CommandMenu({ words, typed, groups, failed, onClose }: Props) {
  const { number } = useLocale()
  const [sought, seek] = useState(typed)
  const [chosen, choose] = useState<number>()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)

  const matches = groups.map((group) => group.items.filter(({ text }) => hasWords(text, sought)))
  const items = matches.flat()
  const count = items.length
  // Who types wants the first match; who looks has chosen nothing yet.
  const active = count ? (chosen ?? (sought.trim() ? 0 : undefined)) : undefined

  // In step with the document's focus.
  useLayoutEffect(() => field.current?.focus(), [])

  const run = (command: Command | undefined) => {
    if (!command || !field.current) return
    closeDialog(field.current)
    command.run()
  }
  const press = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    const to = moved(key, active, count)
    if (event.nativeEvent.isComposing || altKey || shiftKey) return
    if ((ctrlKey || metaKey) && key === 'k' && field.current) closeDialog(field.current)
    else if (ctrlKey || metaKey) return
    else if (key === 'Enter') run(items[active ?? -1])
    else if (to !== undefined) choose(to)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={words('commands.title')} onClose={onClose}>
      <label className={styles.label} htmlFor={`${id}field`}>
        {words('commands.label')}
      </label>
      <input
        ref={field}
        className={styles.field}
        id={`${id}field`}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={active === undefined ? undefined : `${id}${active}`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        value={sought}
        onChange={({ target }) => {
          seek(target.value)
          choose(undefined)
        }}
        onKeyDown={press}
      />
      <p className={styles.count} role="status">
        {count ? words('commands.count', { count, n: number(count) }) : words('commands.nothing')}
      </p>
      {failed && <p className={styles.count}>{failed}</p>}
      {count > 0 && (
        <div
          className={styles.list}
          id={`${id}list`}
          role="listbox"
          aria-label={words('commands.title')}
        >
          {groups.map(({ title }, index) => (
            <CommandGroup
              key={title}
              id={`${id}group${index}`}
              title={title}
              commands={matches[index] ?? []}
              idOf={(command) => `${id}${items.indexOf(command)}`}
              active={items[active ?? -1]}
              onRun={run}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}

/** Where a key leads in a list of so many, round its ends; undefined where it does not move. */
function moved(key: string, from: number | undefined, count: number): number | undefined {
  if (!count) return undefined
  if (key === 'ArrowDown') return from === undefined ? 0 : (from + 1) % count
  if (key === 'ArrowUp') return ((from ?? 0) + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
