import { describe, expect, it } from 'vitest'
import { browsers, inOrder, journey } from './journey.ts'

describe.each(browsers)('Skip links, in %s', (browser) => {
  const heard = journey({
    name: 'skip-links',
    browser,
    from: '/en/stories/stone-that-outlasts-empires/',
    walk: async ({ press, pressUntil }) => {
      await press('ctrl+Home')
      await press('Tab')
      const content = [
        ...(await press('shift+Tab')),
        ...(await press('Return')),
        ...(await press('Down')),
      ]
      await press('ctrl+Home')
      const menu = [...(await press('Tab')), ...(await press('Return')), ...(await press('Down'))]
      await press('ctrl+Home')
      await press('Tab')
      const sites = [...(await press('Tab')), ...(await press('Return')), ...(await press('Down'))]
      await press('ctrl+Home')
      await pressUntil('2', /^Top story/)
      const top = [
        ...(await press('shift+k')),
        ...(await press('Return')),
        ...(await press('Down')),
      ]
      const more = [...(await press('Return')), ...(await press('Down'))]
      return { content, menu, sites, top, more }
    },
  })

  it('S2: what is read after a skip link is what it leads to', () => {
    const { content, menu, sites } = heard()
    expect(content).toEqual(inOrder(['Skip to content link.', 'main content.', /^Heritage/]))
    expect(menu).toEqual(inOrder(['Skip to main menu link.', /Main menu/, /^Heritage/]))
    expect(sites).toEqual(inOrder(['Skip to more sites link.', /More sites/, /^Landmark as/]))
  })

  it('L3: two sections in a row are skipped, each to its own end', () => {
    const { top, more } = heard()
    expect(top).toEqual(
      inOrder([
        /^Skip next section: Top story/,
        /^End of Top story/,
        /^Skip next section: More stories/,
      ]),
    )
    expect(more).toEqual(inOrder([/^End of More stories/]))
  })
})
