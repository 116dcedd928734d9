import type { Block } from '#src/model/block.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from './list-block.module.css'
import type { Nest } from './nest.ts'

export function ListBlock({ block, nest }: { block: Block<'list'>; nest: Nest }) {
  const items = block.items.map(({ text, blocks }, index) => (
    <li key={index}>
      <InlineText text={text} />
      {blocks && nest(blocks)}
    </li>
  ))
  return block.ordered ? (
    <ol className={styles.numbered}>{items}</ol>
  ) : (
    <ul className={styles.list}>{items}</ul>
  )
}
