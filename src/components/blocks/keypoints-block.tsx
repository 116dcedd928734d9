import type { Block } from '#src/model/block.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from './list-block.module.css'

export function KeypointsBlock({ block: { items } }: { block: Block<'keypoints'> }) {
  return (
    <ul className={styles.list}>
      {items.map((text, index) => (
        <li key={index}>
          <InlineText text={text} />
        </li>
      ))}
    </ul>
  )
}
