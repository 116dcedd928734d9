import { describe, expect, it } from 'vitest'
import { browsers, inOrder, journey } from './journey.ts'

describe.each(browsers)('A story read straight through, in %s', (browser) => {
  const heard = journey({
    name: 'story',
    browser,
    from: '/en/stories/stone-that-outlasts-empires/',
    walk: async ({ press }) => {
      await press('ctrl+Home')
      await press('Tab')
      await press('shift+Tab')
      await press('Return')
      return press('KP_Add', /Photographs by their makers/)
    },
  })

  it('A1: kicker, headline, standfirst, byline, date, picture, text, editor, biography, in this order', () => {
    expect(heard()).toEqual(
      inOrder([
        'Heritage',
        'Stone that outlasts empires',
        'heading level 1',
        /^An aqueduct, a wall, a tomb/,
        'Heritage desk',
        /with Landmark Wire, Landmark Pictures$/,
        '12 November 2026',
        /^Updated 22 November/,
        '4 min read',
        'figure',
        /^Three-storey Roman aqueduct/,
        'image',
        'caption',
        /Water for Nîmes/,
        /^Image: Mimova/,
        'leaving figure.',
        /^In 1737 Jean-Jacques Rousseau/,
        'Weight upon weight',
        'heading level 2',
        'Edited by: Copy desk',
        /^The Heritage desk writes about/,
        'All stories by Heritage desk',
      ]),
    )
  })

  it('L1: a list comes under its heading, level 2', () => {
    expect(heard()).toEqual(
      inOrder(['More stories', 'heading level 2', 'The paths above the trees']),
    )
  })

  it('L3: the way past a section comes first in it, its end last', () => {
    for (const title of ['Related stories', 'Top story', 'More stories'])
      expect(heard()).toEqual(
        inOrder([`Skip next section: ${title}`, title, 'heading level 2', `End of ${title}`]),
      )
  })

  it('V1: a video is called by its title and its spoken duration', () => {
    expect(heard()).toContain('Play Built to last, 28 seconds')
  })

  it('A4: Latin and French are read in their own voices', () => {
    expect(heard()).toContain('(fr) Que ne suis-je né Romain !')
    expect(heard().join('\n')).toContain('(la) Tot aquarum')
  })
})
