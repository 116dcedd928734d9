import { describe, expect, it } from 'vitest'
import { browsers, journey } from './journey.ts'

describe.each(browsers)('An Arabic story with foreign words in it, in %s', (browser) => {
  const heard = journey({
    name: 'languages',
    browser,
    from: '/ar/stories/stone-that-outlasts-empires/',
    walk: async ({ press }) => {
      await press('ctrl+Home')
      await press('h')
      return press('KP_Add', /حقوق الصور/)
    },
  })

  it('S14: the page is read in an Arabic voice', () => {
    expect(heard()[0]).toBe('(ar) حجارة أبقى من الإمبراطوريات')
    expect(heard().filter((words) => words.startsWith('(ar) ')).length).toBeGreaterThan(100)
  })

  it('A4: a French quotation and an English name change the voice', () => {
    expect(heard()).toContain('(fr) Que ne suis-je né Romain !')
    expect(heard()).toContain('CC0 1.0')
  })
})
