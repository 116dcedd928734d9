import { useId } from 'react'
import type { ReactNode } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import { PageLink } from './page-link.tsx'
import styles from './section.module.css'
import { EndMark, SkipSection } from './skip-link.tsx'

type Props = {
  id: string
  title: string
  /** Where all stories of its kind are. */
  all?: string | undefined
  /** How that is said, where it is not "All of TITLE". */
  allText?: string | undefined
  busy?: boolean | undefined
  /** Its content uses the margin too. */
  hang?: boolean
  children: ReactNode
}

/** A section beside the story: first a link past it, then its heading, last the mark that the link leads to. */
export function Section({ id, title, all, allText, busy, hang, children }: Props) {
  const { t } = useLocale()
  const heading = useId()
  return (
    <section
      className={styles.section}
      aria-labelledby={heading}
      aria-busy={busy || undefined}
      data-hang={hang}
    >
      <SkipSection to={`end-${id}`} title={title} />
      <div className={styles.head}>
        <h2 className={styles.title} id={heading}>
          {title}
        </h2>
        {all && (
          <PageLink className={styles.all} to={all}>
            {allText ?? t('section.all', { title })}
          </PageLink>
        )}
      </div>
      {hang ? children : <div>{children}</div>}
      <EndMark id={id} title={title} />
    </section>
  )
}
