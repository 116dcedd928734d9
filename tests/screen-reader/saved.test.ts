import { describe, expect, it } from 'vitest'
import { browsers, inOrder, journey } from './journey.ts'

describe.each(browsers)('A story is saved, deleted and put back, in %s', (browser) => {
  const heard = journey({
    name: 'saved',
    browser,
    from: '/en/stories/leave-the-public-clock-alone/',
    walk: async ({ press, pressUntil }) => {
      await press('ctrl+Home')
      const button = await pressUntil('b', /^Save push button/)
      const saved = await press('Return', /^Saved, /)
      await press('ctrl+End')
      await pressUntil('shift+k', /^Saved/)
      const page = await press('Return', /^Saved( heading level 1)?\./)
      const story = await press('3', /^Leave the public clock alone/)
      // By its key for buttons Orca 43 finds in Chromium what was there when the key was last pressed, on the page before.
      const way = await pressUntil('Tab', /^Delete/)
      const deleted = await press('Return', /^Undo/)
      const back = await press('Return', /^Delete/)
      return { button, saved, page, story, way, deleted, back }
    },
  })

  it('says that the story is saved, and what it takes of the device', () => {
    expect(heard().saved.filter((words) => /Saved, 0\.\d MB/.test(words))).toHaveLength(1)
  })

  it('says what was deleted with the way back, and is at the story’s button again after it', () => {
    const { deleted, back } = heard()
    expect(deleted.join(' ')).toContain('Deleted: Leave the public clock alone')
    expect(back).toEqual(inOrder([/^Delete – Leave the public clock alone/]))
  })
})
