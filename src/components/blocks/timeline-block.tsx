import type { Block } from '#src/model/block.ts'
import type { Nest } from './nest.ts'
import styles from './timeline-block.module.css'

type Props = { block: Block<'timeline'>; level: 2 | 3 | 4; nest: Nest }

export function TimelineBlock({ block: { entries }, level, nest }: Props) {
  const Heading = `h${level}` as const
  return (
    <ol className={styles.timeline}>
      {entries.map(({ time, title, blocks }) => (
        <li key={`${time} ${title}`}>
          {time && <p className={styles.time}>{time}</p>}
          <Heading>{title}</Heading>
          {nest(blocks)}
        </li>
      ))}
    </ol>
  )
}
