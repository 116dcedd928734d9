import type { ReactNode } from 'react'
import type { Teaser } from '#src/model/teaser.ts'
import styles from './story-list.module.css'
import { TeaserItem } from './teaser-item.tsx'

/** Stories one under another; its children are one or more `StoryItems`. */
export function StoryList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>
}

export function StoryItems({ items, level }: { items: Teaser[]; level: 2 | 3 }) {
  return items.map((teaser) => (
    <li key={teaser.id}>
      <TeaserItem teaser={teaser} shape="row" level={level} />
    </li>
  ))
}
