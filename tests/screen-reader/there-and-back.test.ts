import { describe, expect, it } from 'vitest'
import { browsers, inOrder, journey } from './journey.ts'

describe.each(browsers)(
  'From the front page to a story, a related one, and back, in %s',
  (browser) => {
    const heard = journey({
      name: 'there-and-back',
      browser,
      from: '/en/',
      walk: async ({ press, pressUntil }) => {
        await press('ctrl+Home')
        await pressUntil('h', /^The abbey and the tide/)
        const followed = await press('Return', /^The abbey and the tide/)
        const next = await press('Down')
        await pressUntil('2', /^Related stories/)
        await press('3')
        const related = await press('Return', /^Thirty-six columns/)
        const nextThere = await press('Down')
        const back = await press('XF86Back', /link/)
        const on = await press('Down')
        return { followed, next, related, nextThere, back, on }
      },
    })

    it('R1: a followed link has its headline said once, and reading goes on after it', () => {
      const { followed, next } = heard()
      expect(followed.filter((words) => words.includes('The abbey and the tide'))).toHaveLength(1)
      expect(followed).toEqual(inOrder([/^The abbey and the tide( heading level 1)?\.$/]))
      expect(next).toEqual(inOrder([/^A causeway/]))
    })
  },
)
