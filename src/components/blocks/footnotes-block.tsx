import type { Block } from '#src/model/block.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './list-block.module.css'

export function FootnotesBlock({ block: { notes } }: { block: Block<'footnotes'> }) {
  const { t } = useLocale()
  return (
    <ol className={styles.numbered} aria-label={t('footnotes.title')}>
      {notes.map(({ id, text }) => (
        <li key={id} id={`note-${id}`}>
          <InlineText text={text} />
        </li>
      ))}
    </ol>
  )
}
