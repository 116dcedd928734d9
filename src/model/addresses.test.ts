import { expect, it } from 'vitest'
import { destinationOf, frontPath, listPath, ownPath, storyPath } from './addresses.ts'

it('gives every page an address that ends in a slash and carries its language', () => {
  expect(frontPath('en')).toBe('/en/')
  expect(storyPath('en', 'a-story')).toBe('/en/stories/a-story/')
  expect(listPath('ar', { kind: 'topics', slug: 'heritage' })).toBe('/ar/topics/heritage/')
  expect(listPath('en', { kind: 'authors', id: 'copy' }, 3)).toBe('/en/authors/copy/3/')
  expect(listPath('en', { kind: 'latest' }, 1)).toBe('/en/latest/')
})

it('keeps an id with odd characters inside its own step of the path', () => {
  expect(storyPath('en', 'a/b c')).toBe('/en/stories/a%2Fb%20c/')
})

it('reads its own addresses, and no others', () => {
  expect(destinationOf(frontPath('en'))).toEqual({ kind: 'front', lang: 'en' })
  expect(destinationOf(ownPath('en', 'search'))).toEqual({ kind: 'search', lang: 'en' })
  expect(destinationOf(ownPath('en', 'accessibility'))).toEqual({
    kind: 'accessibility',
    lang: 'en',
  })
  expect(destinationOf(storyPath('en', 'a/b c'))).toEqual({
    kind: 'story',
    lang: 'en',
    id: 'a/b c',
  })
  for (const list of [
    { kind: 'latest' },
    { kind: 'topics', slug: 'ölberg' },
    { kind: 'authors', id: 'copy' },
  ] as const)
    for (const page of [1, 12])
      expect(destinationOf(listPath('ar', list, page))).toEqual({
        kind: 'list',
        lang: 'ar',
        list,
        page,
      })
  for (const other of [
    '/',
    '/en',
    '/assets/main.js',
    '/en/stories/',
    '/en/search/?q=x',
    '/en/search/2/',
    '/en/%E0%A4%A/',
  ])
    expect(destinationOf(other)).toBeUndefined()
})
