import type { ComponentType, ReactNode } from 'react'
import type { Teaser } from '#src/model/teaser.ts'
import styles from './story-list.module.css'
import { TeaserItem } from './teaser-item.tsx'

type Props = {
  items: Teaser[]
  level: 2 | 3 | 4
  /** The way to save each. */
  Save?: ComponentType<Teaser & { isOfMany: true }> | undefined
}

/** Stories one under another. */
export function StoryList({ insert, ...props }: Props & { insert?: boolean }) {
  return (
    <StoryPages insert={insert}>
      <StoryItems {...props} />
    </StoryPages>
  )
}

/** The same where they come in pages: its children are `StoryItems`, one a page. */
type PagesProps = { insert?: boolean | undefined; children: ReactNode }

export function StoryPages({ insert, children }: PagesProps) {
  return (
    <ul className={styles.list} data-insert={insert}>
      {children}
    </ul>
  )
}

export function StoryItems({ items, level, Save }: Props) {
  return items.map((teaser) => (
    <li key={teaser.id}>
      <TeaserItem teaser={teaser} shape="row" level={level} />
      {Save && <Save {...teaser} isOfMany />}
    </li>
  ))
}
