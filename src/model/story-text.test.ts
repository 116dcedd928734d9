import { expect, it } from 'vitest'
import { bodyText } from './story-text.ts'

it('gives the words of a story in their order, and leaves out what stands beside them', () => {
  expect(
    bodyText([
      { type: 'paragraph', text: ['Water ', { type: 'em', text: ['goes'] }, ' through.'] },
      { type: 'rule' },
      { type: 'pullquote', text: ['Water goes through.'] },
      { type: 'list', items: [{ text: ['One'], blocks: [{ type: 'paragraph', text: ['Two'] }] }] },
      { type: 'factbox', title: 'Three', blocks: [{ type: 'keypoints', items: [['Four']] }] },
      { type: 'timeline', entries: [{ title: 'Five', blocks: [] }] },
      {
        type: 'qa',
        pairs: [{ question: 'Six', answer: [{ type: 'quote', paragraphs: [['7']] }] }],
      },
    ]),
  ).toEqual(['Water goes through.', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', '7'])
})
