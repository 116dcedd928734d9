import { expect, it } from 'vitest'
import { frontPath, listPath, storyPath } from './addresses.ts'

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
