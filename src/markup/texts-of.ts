import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'

/** The runs of text of a block, for places that hold no blocks: quotations, cells. None of what is seen or played. */
export function textsOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
      return [block.text]
    case 'quote':
      return [...block.paragraphs, ...(block.cite ? [block.cite] : [])]
    case 'list':
      return block.items.flatMap(({ text, blocks = [] }) => [text, ...blocks.flatMap(textsOf)])
    case 'code':
      return [[{ type: 'code', text: [block.text] }]]
    default:
      return []
  }
}
