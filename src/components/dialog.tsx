import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './dialog.module.css'

type Props = {
  title: string
  onClose: () => void
  /** As large as the window. */
  wide?: boolean
  children: ReactNode
}

/**
 * A sheet over the page, open as long as it is rendered: the browser keeps focus in it, closes it with Escape and gives
 * focus back to where it was. Focus begins on the title, or where an effect of its parent puts it. Whatever leads out of
 * it closes it first (`closeDialog`), so that focus given back does not undo where the reader went.
 */
export function Dialog({ title, onClose, wide, children }: Props) {
  const { t } = useLocale()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useRef<HTMLHeadingElement>(null)

  // In step with the browser's top layer.
  useLayoutEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    name.current?.focus()
    return () => sheet?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide}
      aria-labelledby={heading}
      // The event comes late: by then StrictMode has opened it again.
      onClose={(event) => event.currentTarget.open || onClose()}
      closedby="any"
    >
      <header className={styles.head}>
        <h2 ref={name} className={styles.title} id={heading} tabIndex={-1}>
          {title}
        </h2>
        <button
          className={styles.close}
          type="button"
          onClick={({ currentTarget }) => closeDialog(currentTarget)}
        >
          {t('dialog.close')}
        </button>
      </header>
      {children}
    </dialog>
  )
}

/** Closes the dialog that this stands in; focus is back where it was when this returns. */
export function closeDialog(inside: Element): void {
  inside.closest('dialog')?.close()
}
