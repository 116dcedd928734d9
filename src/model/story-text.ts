import type { Block } from './block.ts'
import { plainText } from './inline.ts'
import type { Inline } from './inline.ts'

/** What a reader reads of a story's blocks, a paragraph each: no captions, tables or other people's embeds. */
export function bodyText(blocks: Block[]): string[] {
  return blocks.flatMap(blockText)
}

function blockText(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'note':
      return [plainText(block.text)]
    case 'quote':
      return block.paragraphs.map(plainText)
    case 'keypoints':
      return block.items.map(plainText)
    case 'list':
      return block.items.flatMap((item) => nested(item.text, item.blocks))
    case 'factbox':
      return [block.title, ...bodyText(block.blocks)]
    case 'timeline':
      return block.entries.flatMap((entry) => nested([entry.title], entry.blocks))
    case 'qa':
      return block.pairs.flatMap((pair) => nested([pair.question], pair.answer))
    default:
      return []
  }
}

function nested(text: Inline[], blocks: Block[] = []): string[] {
  return [plainText(text), ...bodyText(blocks)]
}
