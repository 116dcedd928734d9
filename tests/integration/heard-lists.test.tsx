import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FrontSection } from '#src/model/site.ts'
import { anImage } from '#tests/fixtures/everything.ts'
import { heard } from '#tests/fixtures/listen.ts'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'
import { aTeaser } from '#tests/fixtures/stories.ts'

const items = ['one', 'two', 'three', 'four'].map((id) =>
  aTeaser({
    id,
    kicker: { text: 'Heritage', url: '/en/topics/heritage/' },
    byline: 'Heritage',
    media: 'video',
    duration: 173,
    image: anImage(),
  }),
)
const frontOf = (shape: FrontSection['shape']) => () =>
  Promise.resolve({ sections: [{ shape, items }] })
const list = () => Promise.resolve({ items, page: 1, pages: 1, total: items.length })

describe('L2: a story in a list is one link, in its heading, then what it is, its topic and its day', () => {
  it('where all are alike', async () => {
    openAt('/en/latest/', aSource({ list }))
    const [first] = await stories()
    expect(await said(first)).toEqual([
      'heading, The story of one, level 2',
      'link, The story of one',
      'Video, 2 minutes 53 seconds',
      'Heritage',
      '12 November 2026',
    ])
  })

  it.each(['lead', 'pictures', 'list', 'voices', 'videos', 'picture'] as const)(
    'in the front page’s shape "%s"',
    async (shape) => {
      openAt('/en/', aSource({ front: frontOf(shape) }))
      const found = await stories()
      expect(found).toHaveLength(shape === 'picture' ? 1 : items.length)
      for (const story of found) {
        const [heading, link, media, ...rest] = await said(story)
        expect(heading).toMatch(/^heading, The story of \w+, level [23]$/)
        expect(link).toMatch(/^link, The story of/)
        expect(media).toBe('Video, 2 minutes 53 seconds')
        expect(['Heritage', 'Heritage 12 November 2026']).toContain(rest.join(' '))
      }
    },
  )

  it('among the headlines of the latest', async () => {
    openAt('/en/', aSource({ front: frontOf('latest') }))
    const latest = await screen.findByRole('region', { name: 'Latest' })
    const [first] = within(latest).getAllByRole('listitem')
    expect(await said(first)).toEqual([
      'heading, The story of one, level 3',
      'link, The story of one',
      '12 Nov',
    ])
  })
})

/** What stands around each story's headline. */
async function stories(): Promise<(Element | undefined)[]> {
  const links = await screen.findAllByRole('link', { name: /^The story of/ })
  return links.map((link) => link.closest('h2, h3')?.parentElement ?? undefined)
}

/** The words of one story, without what a screen reader says of boxes. */
async function said(container: Element | undefined): Promise<string[]> {
  if (!container) throw new Error('there is no story')
  // A box that is heard to begin and to end.
  container.role = 'group'
  const phrases = await heard(container)
  return phrases.filter((phrase) => !/^(end of |group|listitem|paragraph|time$)/.test(phrase))
}
