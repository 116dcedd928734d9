import type { Teaser } from '#src/model/teaser.ts'
import styles from './story-list.module.css'
import { TeaserItem } from './teaser-item.tsx'

type Props = { items: Teaser[]; level: 2 | 3 }

/** Stories one under another. */
export function StoryList({ items, level }: Props) {
  return (
    <ul className={styles.list}>
      {items.map((teaser) => (
        <li key={teaser.id}>
          <TeaserItem teaser={teaser} shape="row" level={level} />
        </li>
      ))}
    </ul>
  )
}
