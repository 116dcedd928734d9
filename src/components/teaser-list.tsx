import type { Teaser } from '#src/model/teaser.ts'
import { TeaserItem } from './teaser-item.tsx'
import styles from './teaser-list.module.css'

type Props = { items: Teaser[]; shape: 'voice' | 'small'; level: 2 | 3 }

/** Stories close together: thumbnails one under another, or voices side by side. */
export function TeaserList({ items, shape, level }: Props) {
  if (!items.length) return null
  return (
    <ul className={styles.list} data-shape={shape}>
      {items.map((teaser) => (
        <li key={teaser.id}>
          <TeaserItem teaser={teaser} shape={shape} level={level} />
        </li>
      ))}
    </ul>
  )
}
