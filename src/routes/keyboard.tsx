import { useEffect, useState } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import { whenPressed } from '#src/reader/presses.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import type { KeyboardDesk } from './keyboard-desk.tsx'
import styles from './shell.module.css'

/** Waits for the first key that may mean something; all that keys do comes with it, and what cannot be done is said. */
export function Keyboard({ path }: { path: string }) {
  const { t } = useLocale()
  const awake = useAwake()
  const [Desk, setDesk] = useState<typeof KeyboardDesk>()
  const [said, say] = useState('')
  const failed = t('failed.part', { title: t('keys.title') })

  // In step with the keyboard.
  useEffect(
    () =>
      whenPressed(() =>
        import('./keyboard-desk.tsx').then(
          (desk) => setDesk(() => desk.KeyboardDesk),
          () => say(failed),
        ),
      ),
    [failed],
  )

  return (
    <>
      {awake && (
        <p className={styles.loading} role="status">
          {said}
        </p>
      )}
      {/* A dialog belongs to the page that it was opened on. */}
      {Desk && <Desk key={path} say={say} />}
    </>
  )
}
