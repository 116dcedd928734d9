import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSource, failing, openAt } from '#tests/fixtures/reader.tsx'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'

const address = '/en/stories/one/'

describe('a story', () => {
  it('is shown under its headline, which is also the title', async () => {
    openAt(address, aSource())
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Water goes through it' }),
    ).toBeVisible()
    expect(document.title).toBe('Water goes through it – The Wall')
    expect(screen.getByText(/A mortared wall holds back the rain/)).toBeVisible()
  })

  it('L5: is left out of its own lists, where each story stands once', async () => {
    openAt(address, aSource())
    const top = await screen.findByRole('region', { name: 'Top story' })
    const more = await screen.findByRole('region', { name: 'More stories' })
    expect(within(top).getByRole('heading', { level: 3 })).toHaveTextContent('Story two')
    expect(within(more).getByRole('heading', { level: 3 })).toHaveTextContent('Story three')
  })

  it('with the least that a story has is a valid page without empty parts', async () => {
    const { datePublished: _, ...bare } = aStory({ topics: [], body: [] })
    openAt(address, aSource({ story: () => Promise.resolve(bare) }))
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('list', { name: 'Topics' })).not.toBeInTheDocument()
    expect(screen.queryByText(/Invalid|undefined|null/)).not.toBeInTheDocument()
  })

  it('keeps script in any of its fields as words', async () => {
    const attack = '<img src=x onerror=alert(1)>'
    const story = aStory({
      headline: attack,
      description: [attack],
      byline: attack,
      body: [
        {
          type: 'paragraph',
          text: [{ type: 'a', href: 'java\tscript:alert(1)', text: ['Press here'] }],
        },
      ],
    })
    openAt(address, aSource({ story: () => Promise.resolve(story) }))
    expect(await screen.findByRole('heading', { level: 1, name: attack })).toBeVisible()
    expect(screen.getAllByText(attack)).toHaveLength(3)
    expect(screen.getByText('Press here')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Press here' })).not.toBeInTheDocument()
  })

  it('L5: leaves itself and a circle out of its related stories', async () => {
    const related = [{ rel: 'related', items: [aTeaser({ id: 'one' }), aTeaser({ id: 'two' })] }]
    openAt(address, aSource({ story: () => Promise.resolve(aStory({ id: 'one', related })) }))
    const section = await screen.findByRole('region', { name: 'Related stories' })
    expect(within(section).getAllByRole('link', { name: /The story of/ })).toHaveLength(1)
  })
})

describe('where a part of the page fails', () => {
  it('E4: the story stays, the part is named, and another try brings it', async () => {
    let broken = true
    const source = aSource()
    const hand = openAt(
      address,
      aSource({ front: (lang) => (broken ? failing('unreadable')() : source.front(lang)) }),
    )
    const top = await screen.findByRole('region', { name: 'Top story' })
    expect(await within(top).findByText('Top story could not be loaded.')).toBeVisible()
    expect(screen.getByText(/A mortared wall/)).toBeVisible()
    broken = false
    await hand.click(within(top).getByRole('button', { name: 'Try again' }))
    expect(await within(top).findByRole('link', { name: 'Story two' })).toBeVisible()
  })
})

describe('where the story itself cannot be had', () => {
  it.each([
    ['not-found', 'There is no story at this address', false],
    ['withdrawn', 'This story has been withdrawn', false],
    ['unreadable', 'This page arrived damaged', true],
  ] as const)('(%s) the page says "%s"', async (reason, title, canHelp) => {
    openAt(address, aSource({ story: failing(reason) }))
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(document.title).toBe(`${title} – The Wall`)
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(canHelp)
    expect(await screen.findByRole('region', { name: 'Read instead' })).toBeVisible()
  })
})
