// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'
import type { SearchDocument, SearchQuery } from '#src/model/search.ts'
import { editionSource } from '#src/sources/edition.ts'
import type { Edition } from './compile.ts'
import { withSearch } from './search-index.ts'

const texts: Record<string, string[]> = {
  en: [
    'Wombats dig. Their paths end at an aqueduct in Zürich.',
    'Rivers run fast. A path follows.',
  ],
  de: ['Große Brücken. Häuser stehen an den Straßen der Städte.'],
  ar: ['المدينة القديمة. الكِتَابُ على الطاولة. وبالحجر بُني السور إلى الآن. أحمد وصل.'],
  ja: ['日本語の文章を検索する。'],
}

const languages = Object.keys(texts).map((code) => ({ code, name: code }))
let edition: Edition
/** What is asked for, by its address. */
const asked: string[] = []
let gone: RegExp | undefined

beforeAll(async () => {
  const documents = new Map<string, unknown>()
  for (const [lang, all] of Object.entries(texts)) {
    const items = all.map((text, index) => {
      const id = `${lang}-${index}`
      const fields = {
        id,
        inLanguage: lang,
        url: `/${lang}/stories/${id}/`,
        headline: `No ${index}`,
      }
      const body = [{ type: 'paragraph' as const, text: [text] }]
      const datePublished = `202${index}-01-01T12:00:00Z`
      documents.set(`${lang}/stories/${id}.json`, aStory({ ...fields, body, datePublished }))
      return aTeaser({ ...fields, datePublished })
    })
    documents.set(`${lang}/latest/1.json`, { items, page: 1, pages: 1, total: items.length })
  }
  const bare: Edition = { documents, assets: [], pictures: [], counts: [], notices: [] }
  edition = await withSearch(bare, { languages, timeZone: 'UTC' }, () => undefined)
})

/** A reader in whose browser the edition's files come from memory. */
function aReader() {
  return editionSource('/edition/', (address) => {
    asked.push(address)
    const path = address.replace('/edition/', '')
    const found = edition.files?.get(path) ?? edition.documents.get(path)
    if (found === undefined || gone?.test(address))
      return Promise.resolve(new Response(null, { status: 404 }))
    const body = found instanceof Uint8Array ? new Uint8Array(found) : JSON.stringify(found)
    return Promise.resolve(new Response(body))
  })
}

async function find(lang: string, words: string, query: Partial<SearchQuery> = {}, by = aReader()) {
  const found = await by.search?.(lang, { words, filters: {}, order: 'best', ...query }, 1)
  if (!found) throw new Error('an edition can be searched')
  return found
}

describe('a search finds', () => {
  it.each([
    ['en', 'wombat', 1],
    ['en', 'PATH', 2],
    ['en', 'running', 1],
    ['en', 'zurich aqueducts', 1],
    ['en', '"an aqueduct"', 1],
    ['en', 'quokka', 0],
    ['en', '…', 0],
    ['de', 'haus', 1],
    ['de', 'bruecke', 1],
    ['de', 'strasse', 1],
    ['ar', 'الكتاب', 1],
    ['ar', 'حجر', 1],
    ['ar', 'احمد', 1],
    ['ar', 'المدينه', 1],
    ['ja', '検索', 1],
  ])('in %s for “%s” %i stories', async (lang, words, total) => {
    expect((await find(lang, words)).total).toBe(total)
  })

  it('nothing by what a hit is shown with', async () => {
    expect((await find('en', 'stories')).total).toBe(0)
  })

  it('the story with what matched marked', async () => {
    const { items } = await find('en', 'wombat')
    expect(items[0]?.teaser.url).toBe('/en/stories/en-0/')
    expect(items[0]?.excerpt[0]).toEqual({ text: 'Wombats', hit: true })
  })

  it('the newest first where that is asked, or no words are', async () => {
    for (const [words, filters, order] of [
      ['path', {}, 'newest'],
      ['', { topic: 'heritage' }, 'best'],
    ] as const)
      expect(
        (await find('en', words, { filters, order })).items.map(({ teaser }) => teaser.id),
      ).toEqual(['en-1', 'en-0'])
  })

  it('what is left by a filter, and says what its other values would leave', async () => {
    const { total, filters } = await find('en', 'path', { filters: { year: '2021' } })
    expect(total).toBe(1)
    expect(filters.find(({ name }) => name === 'year')?.values).toEqual([
      { value: '2021', count: 1 },
      { value: '2020', count: 1 },
    ])
    expect(filters.find(({ name }) => name === 'topic')?.values[0]?.count).toBe(1)
  })
})

describe('a search fetches', () => {
  it('no index where nothing is asked, but all that can be narrowed by', async () => {
    asked.length = 0
    const { total, filters } = await find('en', '')
    expect(total).toBe(0)
    expect(filters[0]?.values).toEqual([{ value: 'heritage', text: 'Heritage', count: 2 }])
    expect(asked).toEqual(['/edition/en/search.json'])
  })

  it('each file once', async () => {
    const reader = aReader()
    await find('en', 'path', {}, reader)
    asked.length = 0
    await find('en', 'path', { filters: { year: '2020' } }, reader)
    expect(asked).toEqual([])
  })

  it('its index anew where the old one has gone', async () => {
    const reader = aReader()
    await find('en', 'wombat', {}, reader)
    const { documents, files = new Map() } = edition
    const document = documents.get('en/search.json') as SearchDocument
    const folder = 'search/anew'
    for (const [name, bytes] of files)
      if (name.startsWith('search/en/')) files.set(name.replace('search/en', folder), bytes)
    documents.set('en/search.json', { ...document, index: { ...document.index, folder } })
    gone = /search\/en\//
    expect((await find('en', 'rivers', {}, reader)).total).toBe(1)
    gone = undefined
  })

  it.each(['index/', 'filter/', 'wasm', 'pf_meta'])(
    'everything that it needs: without %s it fails, and never finds nothing',
    async (part) => {
      gone = new RegExp(part)
      await expect(find('en', 'wombat')).rejects.toThrow('not-found')
      gone = undefined
    },
  )
})

it('files that may be kept for ever have a hash in their name, and no interface is among them', () => {
  const names = [...(edition.files?.keys() ?? [])].filter((name) => !name.endsWith('LICENSE.txt'))
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) expect(name).toMatch(/[._-][0-9a-f]{7,}\.(pf_\w+|pagefind)$/)
})
