import type { Block } from './block.ts'

/** What the page around a story calls its own parts. */
const ofPage =
  /^(|content|menu|topics|lead|root|state|another-site|(languages|more-sites)(-title)?|(end|note)-.*|_.*)$/

/** The blocks with ids that nothing else on the page has: of what is doubled the first keeps its own. */
export function withOwnIds(blocks: Block[], taken = new Set<string>()): Block[] {
  const own = (id: string, prefix = '') => {
    const base = !prefix && ofPage.test(id) ? `s-${id}` : id
    let free = base
    for (let count = 2; taken.has(read(prefix + free)); count++) free = `${base}-${count}`
    taken.add(read(prefix + free))
    return free
  }
  const within = (inner: Block[]) => withOwnIds(inner, taken)
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
        return { ...block, id: own(block.id) }
      case 'footnotes':
        return { ...block, notes: block.notes.map((it) => ({ ...it, id: own(it.id, 'note-') })) }
      case 'list':
        return {
          ...block,
          items: block.items.map((it) => (it.blocks ? { ...it, blocks: within(it.blocks) } : it)),
        }
      case 'factbox':
        return { ...block, blocks: within(block.blocks) }
      case 'timeline':
        return {
          ...block,
          entries: block.entries.map((it) => ({ ...it, blocks: within(it.blocks) })),
        }
      case 'qa':
        return { ...block, pairs: block.pairs.map((it) => ({ ...it, answer: within(it.answer) })) }
      default:
        return block
    }
  })
}

/** Of some letters a parser makes others, so that two ids become one. */
function read(id: string): string {
  return id.replaceAll(/[\s\p{C}\uFFFD]/gu, '-')
}
