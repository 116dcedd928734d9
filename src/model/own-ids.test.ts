import { expect, it } from 'vitest'
import type { Block } from './block.ts'
import { withOwnIds } from './own-ids.ts'

function heading(id: string): Block {
  return { type: 'heading', level: 2, id, text: ['Weight'] }
}

function idsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.id]
    return block.type === 'factbox' ? idsOf(block.blocks) : []
  })
}

it('leaves an id that nothing else has', () => {
  const blocks = [heading('weight'), heading('s-water')]
  expect(withOwnIds(blocks)).toEqual(blocks)
})

it('numbers what is doubled, also where it is inside another block', () => {
  const box: Block = { type: 'factbox', title: 'In numbers', blocks: [heading('weight')] }
  expect(idsOf(withOwnIds([heading('weight'), box, heading('weight-2')]))).toEqual([
    'weight',
    'weight-2',
    'weight-2-2',
  ])
})

it.each(['content', 'state', 'topics', 'end-related', 'note-1', '_R_1_', ''])(
  'leaves "%s" to the page, which has it',
  (id) => {
    expect(idsOf(withOwnIds([heading(id), heading(id)]))).toEqual([`s-${id}`, `s-${id}-2`])
  },
)

it('tells apart what a parser would read as the same', () => {
  const [first, second] = idsOf(withOwnIds([heading('a\u0000'), heading('a\uFFFD')]))
  expect([first, second]).toEqual(['a\u0000', 'a\uFFFD-2'])
})

it('tells footnotes of two lists apart', () => {
  const notes = [{ id: '1', text: ['A note.'] }]
  const [, second] = withOwnIds([0, 1].map(() => ({ type: 'footnotes', notes })))
  expect(second).toMatchObject({ notes: [{ id: '1-2' }] })
})
