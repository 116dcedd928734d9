import { describe, expect, it } from 'vitest'
import { browsers, journey } from './journey.ts'

describe.each(browsers)('The front page by headings and lists, in %s', (browser) => {
  const heard = journey({
    name: 'front',
    browser,
    from: '/en/',
    walk: async ({ press }) => {
      await press('ctrl+Home')
      const landmarks = [await press('m'), await press('m'), await press('m'), await press('m')]
      await press('ctrl+Home')
      const headings = [await press('h'), await press('h'), await press('h')]
      const section = [await press('2')]
      await press('ctrl+Home')
      const lists = [await press('l'), await press('l'), await press('l')]
      const items = [await press('i'), await press('i'), await press('i')]
      return { landmarks, headings, section, lists, items }
    },
  })

  it('L1: a list says how many stories it has', () => {
    expect(heard().lists.flat().join('\n')).toMatch(/List with \d+ items/)
  })
})
