import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import type { MarkupContext } from './context.ts'
import { inlinesOf } from './inlines.ts'
import type { Flow } from './lists.ts'
import { textsOf } from './texts-of.ts'
import { attribute, elementsIn } from './tree.ts'
import type { MarkupElement } from './tree.ts'

/** A table that only puts things beside each other: one column, tables in it, or one that says so. */
export function isLayout(node: MarkupElement): boolean {
  if (/^(presentation|none)$/.test(attribute(node, 'role') ?? '')) return true
  const inside = [...elementsIn(node.children)]
  if (inside.some(({ name }) => name === 'th')) return false
  return (
    inside.some(({ name }) => name === 'table') ||
    rowsIn(node).every((row) => cellsIn(row).length < 2)
  )
}

/** A table in full: a head where its first row is one, every row as wide as the widest. Pictures in it come after it. */
export function tableOf(node: MarkupElement, context: MarkupContext, flow: Flow): Block[] {
  const after: Block[] = []
  const rows = rowsIn(node)
  const grid = spread(
    rows.map((row) => cellsIn(row)),
    (cell, inHead) => {
      const text = wordsOf(flow(cell.children, context), after)
      return cell.name === 'th' && !inHead && text.length ? [{ type: 'strong', text }] : text
    },
    rows.map(isHead),
  )
  const caption = node.children.find(
    (it): it is MarkupElement => typeof it === 'object' && it.name === 'caption',
  )
  const [first, ...others] = grid
  if (!first) return after
  const headed = rows[0] !== undefined && isHead(rows[0])
  return [
    {
      type: 'table',
      caption: caption ? inlinesOf(caption.children, context) : [],
      head: headed ? first : [],
      rows: headed ? others : grid,
    },
    ...after,
  ]
}

function isHead(row: MarkupElement): boolean {
  return cellsIn(row).every(({ name }) => name === 'th')
}

function rowsIn(node: MarkupElement): MarkupElement[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'tr') return cellsIn(child).length ? [child] : []
    return /^(thead|tbody|tfoot)$/.test(child.name) ? rowsIn(child) : []
  })
}

function cellsIn({ children }: MarkupElement): MarkupElement[] {
  return children.filter(
    (it): it is MarkupElement => typeof it === 'object' && /^t[dh]$/.test(it.name),
  )
}

/** Cells that span stand once, with empty ones in the other places that they cover. */
function spread(
  rows: MarkupElement[][],
  read: (cell: MarkupElement, inHead: boolean) => Inline[],
  heads: boolean[],
): Inline[][][] {
  const covered = new Map<string, true>()
  const grid = rows.map((cells, y) => {
    const row: Inline[][] = []
    for (const cell of cells) {
      while (covered.has(`${row.length}/${y}`)) row.push([])
      const [wide, high] = ['colspan', 'rowspan'].map((name) =>
        Math.min(Math.max(Number(attribute(cell, name)) || 1, 1), 100),
      )
      const x = row.length
      row.push(read(cell, heads[y] ?? false))
      for (let right = 1; right < (wide ?? 1); right++) row.push([])
      for (let down = 1; down < (high ?? 1); down++)
        for (let right = 0; right < (wide ?? 1); right++)
          covered.set(`${x + right}/${y + down}`, true)
    }
    return row
  })
  const widest = Math.max(0, ...grid.map(({ length }) => length))
  return grid.map((row) => [...row, ...Array.from({ length: widest - row.length }, () => [])])
}

/** A cell holds words alone: its paragraphs part by line breaks, all else goes to `after`. */
function wordsOf(blocks: Block[], after: Block[]): Inline[] {
  const parts = blocks.flatMap((block) => {
    const texts = textsOf(block)
    if (texts.length === 0) after.push(block)
    return texts.filter(({ length }) => length)
  })
  return parts.flatMap((part, index): Inline[] => (index ? [{ type: 'br' }, ...part] : part))
}
