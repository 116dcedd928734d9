import { useId } from 'react'
import type { Block } from '#src/model/block.ts'
import styles from './box.module.css'
import type { Nest } from './nest.ts'

type Props = { block: Block<'factbox'>; level: 2 | 3 | 4; nest: Nest }

export function FactboxBlock({ block: { title, blocks }, level, nest }: Props) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <aside className={styles.box} aria-labelledby={id} data-insert>
      <Heading id={id}>{title}</Heading>
      {nest(blocks)}
    </aside>
  )
}
