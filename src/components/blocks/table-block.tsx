import { useEffect, useId, useRef, useState } from 'react'
import type { Block } from '#src/model/block.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from './table-block.module.css'

/** A table whose first column names its rows; one that is wider or higher than the window scrolls by itself, by keyboard too. */
export function TableBlock({ block: { caption, head, rows } }: { block: Block<'table'> }) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(true)

  // In step with the room that the page leaves it: what does not scroll is no stop of the keyboard's.
  useEffect(() => {
    const { current: it } = box
    const look = new ResizeObserver(
      () => it && setScrolls(it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight),
    )
    if (it) look.observe(it)
    return () => look.disconnect()
  }, [])

  // A scroller must be reachable by keyboard (WCAG 2.1.1), and what is focusable needs a role and a name.
  const stop = scrolls && ({ role: 'region', 'aria-labelledby': id, tabIndex: 0 } as const)
  return (
    <div className={styles.scroll} ref={box} {...stop}>
      <table>
        <caption id={id}>
          <InlineText text={caption} />
        </caption>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={column} scope="col">
                <InlineText text={text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, column) => {
                const Cell = column === 0 ? 'th' : 'td'
                return (
                  <Cell key={column} scope={column === 0 ? 'row' : undefined}>
                    <InlineText text={text} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
