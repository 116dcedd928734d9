import { useLayoutEffect, useRef, useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { said } from '#src/lib/focus.ts'
import { takeOver } from '#src/lib/take-over.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useLong } from '#src/reader/use-long.ts'
import buttons from './button.module.css'
import styles from './growing-list.module.css'
import { Hidden } from './hidden.tsx'
import { useAsset } from './use-asset.ts'

type Props = {
  /** How many items it has now, and which places the first and the last of them have among all. */
  count: number
  first?: number
  shown: number
  total: number
  /** The page that follows, which the link leads to where it is not intercepted. */
  nextUrl?: string | undefined
  busy: boolean
  onMore: () => void
  /** The list itself, one link an item. */
  children: ReactNode
}

/** A list that grows: what was added is announced, and its first headline gets focus. */
export function GrowingList(props: Props) {
  const { count, first = 1, shown, total, nextUrl, busy, onMore, children } = props
  const { t } = useLocale()
  const asset = useAsset()
  const list = useRef<HTMLDivElement>(null)
  const [from, setFrom] = useState<number>()
  const isLong = useLong(busy)

  // In step with the document's focus: it goes on where the list was left.
  useLayoutEffect(() => {
    if (from !== undefined && count > from) list.current?.querySelectorAll('a')[from]?.focus()
  }, [from, count])

  const showMore = (event: MouseEvent) => {
    if (!takeOver(event) || busy) return
    setFrom(count)
    onMore()
  }
  const added = from === undefined ? 0 : count - from
  // Firefox with Orca leaves out what is said in the moment of a new focus.
  const isHeard = useLong(added > 0 && !busy, said)
  return (
    <>
      <div ref={list}>{children}</div>
      <div className={styles.foot}>
        {nextUrl && (
          <a className={buttons.button} href={asset(nextUrl)} rel="next" onClick={showMore}>
            {t('more.show')}
          </a>
        )}
        <span>{t(first > 1 ? 'more.stretch' : 'more.shown', { first, shown, total })}</span>
        <Hidden>
          <span role="status">
            {isLong && t('loading')}
            {isHeard && t('more.added', { count: added, shown, total })}
          </span>
        </Hidden>
      </div>
    </>
  )
}
