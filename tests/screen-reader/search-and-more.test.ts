import { describe, expect, it } from 'vitest'
import { browsers, inOrder, journey } from './journey.ts'

describe.each(browsers)('Search, and more of a list, in %s', (browser) => {
  const heard = journey({
    name: 'search-and-more',
    browser,
    from: '/en/',
    walk: async ({ press, pressUntil, type }) => {
      await press('ctrl+Home')
      await pressUntil('k', /^Search/)
      const search = await press('Return', /Search/)
      await type('stone')
      const found = await press('Return', /stories found/)
      const hit = await pressUntil('Tab', /heading level 2/)
      return { search, found, hit }
    },
  })

  it('F1: the field is called by its label, and how much was found is said', () => {
    const { search, found } = heard()
    expect(search.join('\n')).toMatch(/Search all stories entry/)
    expect(found.filter((words) => /^\d+ stories found/.test(words))).toHaveLength(1)
  })
})

describe.each(browsers)('A list that grows, in %s', (browser) => {
  const heard = journey({
    name: 'more',
    browser,
    from: '/en/latest/',
    walk: async ({ press, pressUntil }) => {
      await press('ctrl+Home')
      const list = await pressUntil('l', /List with 1\d items/)
      await press('ctrl+End')
      await pressUntil('shift+k', /^Show more stories/)
      const more = await press('Return', /more stories,/)
      const on = await press('Down')
      return { list, more, on }
    },
  })

  it('L1: the list says how many stories it has', () => {
    expect(heard().list).toEqual(inOrder(['List with 10 items']))
  })

  it('L4: what was added is said, and reading goes on with it', () => {
    const { more } = heard()
    expect(more.filter((words) => /^\d+ more stories, \d+ of \d+/.test(words))).toHaveLength(1)
  })
})
