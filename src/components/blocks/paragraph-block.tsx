import type { Block } from '#src/model/block.ts'
import { BenchMark } from '#src/components/bench-mark.tsx'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from '#src/components/story-body.module.css'

type Props = { block: Block<'paragraph'>; last?: boolean | undefined }

/** A paragraph; the last one of a story carries the end mark. */
export function ParagraphBlock({ block, last }: Props) {
  return (
    <p>
      <InlineText text={block.text} />
      {last && <BenchMark className={styles.mark} stroke={3} />}
    </p>
  )
}
