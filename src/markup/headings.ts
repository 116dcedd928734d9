import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import { plainText } from '#src/model/inline.ts'

/** An outline that leaves out no level and begins below the headline, each heading with an id of its own. */
export function headed(blocks: Block[]): Block[] {
  return outlined(promoted(blocks), new Set<string>(), [])
}

/** Of blocks that stand below these levels. */
function outlined(blocks: Block[], ids: Set<string>, above: number[]): Block[] {
  const open = [...above]
  // What stands in a box or in an item of a list is below that.
  const inside = (held: Block[]) => outlined(held, ids, [0])
  return blocks.map((block) => {
    if (block.type === 'factbox') return { ...block, blocks: inside(block.blocks) }
    if (block.type === 'list')
      return {
        ...block,
        items: block.items.map((it) => (it.blocks ? { ...it, blocks: inside(it.blocks) } : it)),
      }
    if (block.type !== 'heading') return block
    while (open.length && (open.at(-1) ?? 0) >= block.level) open.pop()
    open.push(block.level)
    const level = Math.min(open.length + 1, 4) as 2 | 3 | 4
    return { ...block, level, id: idOf(plainText(block.text), ids) }
  })
}

/** Longer than this a line in bold is no heading. */
const longest = 90

/** A paragraph that is one line in bold and stands above another is a heading that was not called one. */
function promoted(blocks: Block[]): Block[] {
  // Below the headings that are called so, where there are any.
  const level = blocks.some((it) => it.type === 'heading' && it.level < 3) ? 3 : 2
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const text = block.type === 'paragraph' ? boldLine(block.text) : undefined
    const leads = next?.type === 'paragraph' ? !boldLine(next.text) : next?.type === 'list'
    return text && leads ? { type: 'heading', level, id: '', text } : block
  })
}

function boldLine(text: Inline[]): Inline[] | undefined {
  const [only, ...others] = text
  if (others.length || typeof only !== 'object' || only.type !== 'strong') return undefined
  const words = plainText(only.text)
  const isSentence = /[.,;:!…”"»)]$/.test(words)
  const isBroken = only.text.some((it) => typeof it === 'object' && it.type === 'br')
  return words.length <= longest && !isSentence && !isBroken ? only.text : undefined
}

/** From the words, in any script; the prefix keeps it from meeting an id of the page. */
function idOf(words: string, ids: Set<string>): string {
  const slug = words
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  const base = `s-${slug || 'section'}`
  let id = base
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`
  ids.add(id)
  return id
}
