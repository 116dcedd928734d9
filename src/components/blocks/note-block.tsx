import type { Block } from '#src/model/block.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import styles from './box.module.css'

/** What the newsroom adds about the story itself; its kind is said in words. */
export function NoteBlock({ block: { kind, text } }: { block: Block<'note'> }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  return (
    <aside className={styles.box} aria-label={t(`note.${kind}`)}>
      <strong {...words}>{t(`note.${kind}`)}</strong>
      <p>
        <InlineText text={text} />
      </p>
    </aside>
  )
}
