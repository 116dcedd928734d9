// @vitest-environment node
import { expect, it } from 'vitest'
import { searchAddress, searchQueryOf } from './search.ts'

const query = {
  words: 'dry stone',
  filters: { topic: 'heritage', year: '2026' },
  order: 'newest',
} as const

it('a question is an address, and is read from it again', () => {
  const address = searchAddress('en', query, 3)
  expect(address).toBe('/en/search/?q=dry+stone&topic=heritage&year=2026&order=newest&page=3')
  expect(searchQueryOf(new URL(address, 'https://wall.example').searchParams)).toEqual({
    query,
    page: 3,
  })
  expect(searchAddress('ar', { words: '', filters: {}, order: 'best' })).toBe('/ar/search/')
})

it('what a form sends without the app is read too, its empty fields as nothing', () => {
  const sent = new URLSearchParams('q=+dry++stone%0A&topic=&writer=&year=2026&kind=')
  expect(searchQueryOf(sent)).toEqual({
    query: { words: 'dry stone', filters: { year: '2026' }, order: 'best' },
    page: 1,
  })
})

it.each(['0', '-1', '1.5', '51', 'two', '1e9'])('page %s is the first', (page) => {
  expect(searchQueryOf(new URLSearchParams({ q: 'x', page })).page).toBe(1)
})

it('a question without end is cut off', () => {
  const { words } = searchQueryOf(new URLSearchParams({ q: 'a'.repeat(5000) })).query
  expect(words).toHaveLength(200)
})
