import { useId } from 'react'
import type { Block } from '#src/model/block.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from './table-block.module.css'

/** A table whose first column names its rows; where it is wider than the page it scrolls by itself, by keyboard too. */
export function TableBlock({ block: { caption, head, rows } }: { block: Block<'table'> }) {
  const id = useId()
  return (
    // A scroller must be reachable by keyboard (WCAG 2.1.1), and what is focusable needs a role and a name.
    <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
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
