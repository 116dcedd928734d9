import { Fragment } from 'react'
import type { KeyWords } from '#src/i18n/key-words.ts'
import styles from './key-list.module.css'

/** The keys of one action as they are pressed: "g then h". */
export function Keys({ keys, words }: { keys: string; words: KeyWords }) {
  if (!keys) return <span>{words('keys.none')}</span>
  return keys.split(' ').map((key, index) => (
    <Fragment key={index}>
      {index > 0 && ` ${words('keys.then')} `}
      {/* Brackets must not be mirrored. */}
      <kbd className={styles.key} dir="ltr">
        {key}
      </kbd>
    </Fragment>
  ))
}

/** The keys of the command menu, as this device's keyboard calls them. */
export function CommandKeys({ words }: { words: KeyWords }) {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform)
  return (
    <span dir="ltr">
      <kbd className={styles.key}>{isApple ? '⌘' : words('keys.ctrl')}</kbd>{' '}
      <kbd className={styles.key}>K</kbd>
    </span>
  )
}
