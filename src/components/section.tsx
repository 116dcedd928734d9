import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './section.module.css'
import { EndMark, SkipSection } from './skip-link.tsx'

type Props = { id: string; title: string; busy?: boolean | undefined; children: ReactNode }

/** A section beside the story: first a link past it, then its heading, last the mark that the link leads to. */
export function Section({ id, title, busy, children }: Props) {
  const heading = useId()
  return (
    <section className={styles.section} aria-labelledby={heading} aria-busy={busy}>
      <SkipSection to={`end-${id}`} title={title} />
      <h2 className={styles.title} id={heading}>
        {title}
      </h2>
      <div>{children}</div>
      <EndMark id={id} title={title} />
    </section>
  )
}
