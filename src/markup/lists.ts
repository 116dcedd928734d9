import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import type { MarkupContext } from './context.ts'
import { inlinesOf } from './inlines.ts'
import type { MarkupElement, MarkupNode } from './tree.ts'

/** How blocks inside of a block are read. */
export type Flow = (nodes: MarkupNode[], context: MarkupContext) => Block[]

type Item = Block<'list'>['items'][number]

/** A list, nested ones in their items; whatever stands between its items becomes one. */
export function listOf(node: MarkupElement, context: MarkupContext, flow: Flow): Block[] {
  const items = node.children.flatMap((child): Item[] => {
    if (typeof child === 'object' && child.name === 'li')
      return itemOf(flow(child.children, context))
    const loose = flow([child], context)
    return loose.length ? itemOf(loose) : []
  })
  return items.length ? [{ type: 'list', ...(node.name === 'ol' && { ordered: true }), items }] : []
}

function itemOf(blocks: Block[]): Item[] {
  if (blocks.length === 0) return []
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return [{ text: [], blocks: blocks.map(lowered) }]
  return [{ text: first.text, ...(rest.length && { blocks: rest.map(lowered) }) }]
}

/** Terms and what they mean: a list whose items begin with the term. */
export function termsOf(node: MarkupElement, context: MarkupContext, flow: Flow): Block[] {
  const items: Item[] = []
  const walk = (nodes: MarkupNode[]): void => {
    for (const child of nodes)
      if (typeof child === 'object' && child.name === 'dt')
        items.push({ text: strong(inlinesOf(child.children, context)) })
      else if (typeof child === 'object' && child.name === 'div') walk(child.children)
      else {
        const nodesOf = typeof child === 'object' && child.name === 'dd' ? child.children : [child]
        const blocks = flow(nodesOf, context).map(lowered)
        const last = items.at(-1)
        if (blocks.length && last) last.blocks = [...(last.blocks ?? []), ...blocks]
        else if (blocks.length) items.push(...itemOf(blocks))
      }
  }
  walk(node.children)
  return items.length ? [{ type: 'list', items }] : []
}

function strong(text: Inline[]): Inline[] {
  return text.length ? [{ type: 'strong', text }] : []
}

/** The outline of a story has no headings inside of its lists, quotations and boxes: there they are lines in bold. */
export function lowered(block: Block): Block {
  return block.type === 'heading' ? { type: 'paragraph', text: strong(block.text) } : block
}
