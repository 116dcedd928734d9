import type { ReactNode } from 'react'
import styles from './hidden.module.css'

/** Words for those who listen; nothing of them is seen. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}
