import { useLayoutEffect, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import buttons from './button.module.css'
import { Hidden } from './hidden.tsx'
import styles from './more-stories.module.css'
import { StoryList } from './story-list.tsx'
import { useAsset } from './use-asset.ts'

type Props = {
  items: Teaser[]
  /** How many stories there are to be shown in all. */
  total: number
  /** The page that follows, which the link leads to where it is not intercepted. */
  nextUrl?: string | undefined
  onMore: () => void
}

/** A list that grows: what was added is announced, and its first headline gets focus. */
export function MoreStories({ items, total, nextUrl, onMore }: Props) {
  const { t } = useLocale()
  const asset = useAsset()
  const list = useRef<HTMLDivElement>(null)
  const [from, setFrom] = useState<number>()
  const shown = items.length

  // In step with the document's focus: it goes on where the list was left.
  useLayoutEffect(() => {
    if (from !== undefined && shown > from) list.current?.querySelectorAll('a')[from]?.focus()
  }, [from, shown])

  const showMore = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setFrom(shown)
    onMore()
  }
  const added = from === undefined ? 0 : shown - from
  return (
    <>
      <div ref={list}>
        <StoryList items={items} level={3} />
      </div>
      <div className={styles.foot}>
        {nextUrl && (
          <a className={buttons.button} href={asset(nextUrl)} onClick={showMore}>
            {t('more.show')}
          </a>
        )}
        <span>{t('more.shown', { shown, total })}</span>
        <Hidden>
          <span role="status">{added > 0 && t('more.added', { count: added, shown, total })}</span>
        </Hidden>
      </div>
    </>
  )
}
