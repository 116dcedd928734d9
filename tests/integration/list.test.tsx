import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'
import { aTeaser } from '#tests/fixtures/stories.ts'

/** Three pages of one story each. */
const source = aSource({
  list: (_lang, _list, page) =>
    Promise.resolve({
      items: [aTeaser({ id: `story-${page}`, headline: `Story ${page}` })],
      page,
      pages: 3,
      total: 3,
    }),
})

it.each([
  ['1', ['Story 1', 'Story 2', 'Story 3']],
  ['1.5', ['Story 1', 'Story 2', 'Story 3']],
  ['7', ['Story 3']],
  ['-2', ['Story 1', 'Story 2', 'Story 3']],
  ['nonsense', ['Story 3']],
])('a list that had grown from page %s on is whole', async (from, expected) => {
  openAt(`/en/latest/3/?from=${from}`, source)
  await screen.findByRole('link', { name: 'Story 3' })
  const found = screen.getAllByRole('heading', { level: 2, name: /^Story/ })
  expect(found.map(({ textContent }) => textContent)).toEqual(expected)
})
