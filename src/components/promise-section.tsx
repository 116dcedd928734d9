import type { ReactNode } from 'react'
import styles from './promise-section.module.css'

type Props = { id: string; title: string; children: ReactNode }

/** A part of a page of plain text: its heading hangs in the margin where there is one. */
export function PromiseSection({ id, title, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <div className={styles.text}>{children}</div>
    </section>
  )
}
