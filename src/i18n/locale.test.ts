import { describe, expect, it } from 'vitest'
import { loadCatalogue } from './catalogues.ts'
import { createLocale } from './locale.ts'

const edition = { timeZone: 'Europe/Berlin', formats: 'en-GB' }
const english = createLocale('en', await loadCatalogue('en'), edition)

describe('a page in English', () => {
  it('speaks in plurals', () => {
    expect(english.t('list.count', { count: 1 })).toBe('1 story')
    expect(english.t('list.count', { count: 1200 })).toBe('1,200 stories')
  })

  it('shows a date where the newsroom is, not where the reader is', () => {
    expect(english.date('2026-11-12T23:30:00Z')).toBe('13 November 2026')
    expect(english.moment('2026-11-14T16:05:00+01:00')).toBe('14 November at 16:05')
  })

  it('never says "Invalid Date"', () => {
    expect(english.date('soon')).toBe('')
  })

  it('writes lists and durations', () => {
    expect(english.list(['A', 'B', 'C'])).toBe('A, B and C')
    expect(english.row(['A', 'B', 'C'])).toBe('A, B, C')
    expect(english.duration(173)).toBe('2 minutes 53 seconds')
  })
})

it('writes numbers with the digits that the edition chose', () => {
  const arabic = createLocale('ar', {} as never, { timeZone: 'Asia/Riyadh', numbering: 'latn' })
  expect(arabic.date('2026-11-12T12:00:00Z')).toContain('2026')
  expect(arabic.dir).toBe('rtl')
})

it('falls back to a language it has', async () => {
  expect((await loadCatalogue('tlh'))['menu.button']({})).toBe('Menu')
})
