import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Source } from '#src/sources/source.ts'
import { everyBlock } from '#tests/fixtures/everything.ts'
import { heard } from '#tests/fixtures/listen.ts'
import { aSource, failing, openAt } from '#tests/fixtures/reader.tsx'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'

const items = ['a', 'b', 'c', 'd'].map((id) => aTeaser({ id }))
const shapes = ['lead', 'latest', 'pictures', 'list', 'voices', 'videos', 'picture'] as const
const front: Source['front'] = () =>
  Promise.resolve({ sections: shapes.map((shape) => ({ shape, title: `The ${shape}`, items })) })
const related = [{ rel: 'related', items: [aTeaser({ id: 'kin' })] }]
const corrections = [{ text: ['It was the year 50.'], date: '2026-11-14T16:05:00+01:00' }]
const story = aStory({ id: 'one', body: everyBlock(), related, corrections })

it.each([
  ['the front page', '/en/', 'Front page', { front }],
  ['a story', '/en/stories/one/', story.headline, { story: () => Promise.resolve(story) }],
  [
    'a story without its lists',
    '/en/stories/one/',
    story.headline,
    { list: failing('unreadable') },
  ],
  ['a list', '/en/latest/', 'Latest', {}],
  [
    'a withdrawn story',
    '/en/stories/one/',
    'This story has been withdrawn',
    { story: failing('withdrawn') },
  ],
  ['an address that does not exist', '/en/nowhere/', 'There is nothing at this address', {}],
  ['the accessibility page', '/en/accessibility/', 'Accessibility', {}],
  ['the search page', '/en/search/', 'Search all stories', {}],
] as const)(
  'S5: %s is heard under one headline, no level is left out, every section has a heading',
  async (_, address, name, parts: Partial<Source>) => {
    openAt(address, aSource(parts))
    await screen.findByRole('heading', { level: 1, name })
    await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull())
    const phrases = await heard()
    const levels = phrases
      .flatMap((phrase) => /^heading, .*level (\d)$/.exec(phrase)?.[1] ?? [])
      .map(Number)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    expect(sectionsWithoutHeading(phrases)).toEqual([])
  },
)

/** A table that scrolls is a region too; it has its caption. */
function sectionsWithoutHeading(phrases: string[]): string[] {
  return phrases.filter((phrase, start) => {
    if (!phrase.startsWith('region') || phrases[start + 1]?.startsWith('table')) return false
    const end = phrases.indexOf(`end of ${phrase}`, start)
    return !phrases.slice(start, end).some((inside) => inside.startsWith('heading, '))
  })
}
