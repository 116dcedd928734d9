import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Image } from '#src/model/media.ts'
import { anImage } from '#tests/fixtures/everything.ts'
import { heard } from '#tests/fixtures/listen.ts'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'
import { aSite, aStory, aTeaser } from '#tests/fixtures/stories.ts'

describe('A2: a picture', () => {
  it('is heard as what it shows, then what it means, then, under a word of its own, who made it', async () => {
    expect(withoutEnds(await ofFigure({}))).toEqual([
      'figure',
      'image, An arch of pale stone.',
      'caption',
      'It has stood since the year 50.',
      'Image:',
      'A. Mason',
    ])
  })

  it('that nobody has described is not given its caption for words', async () => {
    const phrases = await ofFigure({ alt: null })
    expect(phrases.filter((phrase) => phrase.startsWith('image'))).toEqual([])
    expect(phrases.filter((phrase) => phrase.includes('It has stood since'))).toHaveLength(1)
  })

  it('that stands beside words which say the same is not heard', async () => {
    const image = anImage({ alt: 'Not to be heard' })
    const writer = { name: 'A. Mason', role: 'author' as const, bio: ['Builds walls.'], image }
    const items = [aTeaser({ id: 'two', image }), aTeaser({ id: 'three', image })]
    const story = aStory({ id: 'one', contributors: [writer] })
    const list = () => Promise.resolve({ items, page: 1, pages: 1, total: 2 })
    openAt('/en/stories/one/', aSource({ story: () => Promise.resolve(story), list }))
    await screen.findByRole('region', { name: 'More stories' })
    expect(document.querySelectorAll('img')).toHaveLength(2)
    const phrases = await heard()
    expect(phrases).toContain('link, The story of three')
    expect(phrases.filter((phrase) => /^image|Not to be heard/.test(phrase))).toEqual([])
  })
})

describe('A3: a date', () => {
  // Half an hour before midnight in London is the next day in Berlin.
  const datePublished = '2026-11-12T23:30:00Z'
  const dateModified = '2026-11-14T16:05:00Z'

  it.each([
    ['en', undefined, '13 November 2026', 'Updated 14 November at 17:05'],
    ['de', undefined, '13. November 2026', 'Aktualisiert am 14. November um 17:05'],
    ['ar', 'latn', '13 نوفمبر 2026', 'آخر تحديث: 14 نوفمبر في 17:05'],
    ['ar', 'arab', '١٣ نوفمبر ٢٠٢٦', 'آخر تحديث: ١٤ نوفمبر في ١٧:٠٥'],
  ])('in %s, digits %s, is said as its edition says it', async (lang, numbering, day, updated) => {
    const formats = lang === 'en' ? 'en-GB' : undefined
    const site = aSite({
      languages: [{ code: lang, name: lang, dir: lang === 'ar' ? 'rtl' : 'ltr', formats }],
      numbering,
    })
    const story = aStory({ id: 'one', inLanguage: lang, datePublished, dateModified })
    const items = [aTeaser({ id: 'two', inLanguage: lang, datePublished })]
    const list = () => Promise.resolve({ items, page: 1, pages: 1, total: 1 })
    const edition = () => Promise.resolve(site)
    openAt(
      `/${lang}/stories/one/`,
      aSource({ edition, front: empty, list, story: () => Promise.resolve(story) }),
    )
    await screen.findByRole('heading', { level: 3 })
    const times = [...document.querySelectorAll('time')]
    expect(times.map(({ dateTime }) => dateTime)).toEqual([
      datePublished,
      dateModified,
      datePublished,
    ])
    const phrases = await heard()
    const said = phrases.filter((_, place) => phrases[place - 1] === 'time')
    expect(said).toEqual([day, updated, day])
  })
})

function withoutEnds(phrases: string[]): string[] {
  return phrases.filter((phrase) => !phrase.startsWith('end of '))
}

const empty = () => Promise.resolve({ sections: [] })

async function ofFigure(fields: Partial<Image>): Promise<string[]> {
  const story = aStory({ hero: { type: 'image', image: anImage(fields) } })
  openAt('/en/stories/one/', aSource({ story: () => Promise.resolve(story) }))
  return heard(await screen.findByRole('figure'))
}
