import * as v from 'valibot'
import { ownPath } from './addresses.ts'
import type { Marked } from './marked.ts'
import type { Teaser } from './teaser.ts'

/** What stories can be narrowed by; each is a parameter of the search page's address. */
export const filterNames = ['topic', 'writer', 'year', 'kind'] as const
export type FilterName = (typeof filterNames)[number]

/** What a reader asks for: words, in any order, and of each filter at most one value. */
export type SearchQuery = {
  words: string
  filters: Partial<Record<FilterName, string>>
  /** `best` match first where there are words, else and for `newest` by date. */
  order: 'best' | 'newest'
}

const filter = v.object({
  name: v.picklist(filterNames),
  /** `text` is what the value is called, where the content says it: topics and writers; `count` its stories. */
  values: v.array(v.object({ value: v.string(), text: v.optional(v.string()), count: v.number() })),
})
export type SearchFilter = v.InferOutput<typeof filter>

/** A story that was found: headline and a piece of its text, with what matched in them marked. */
export type Found = { teaser: Teaser; headline: Marked; excerpt: Marked }

/** One page of what was found, 20 stories; `total` counts those of all pages, `filters` what each value would leave. */
export type SearchPage = { items: Found[]; total: number; filters: SearchFilter[] }

export const searchPageSize = 20
/** More than anybody reads on. */
const mostPages = 50
const longest = 200

/** What a language's search begins with, as `landmark build` writes it: all filters, and where the index lies. */
export const searchDocument = v.object({
  filters: v.array(filter),
  index: v.object({ folder: v.string(), meta: v.string(), wasm: v.string() }),
})
export type SearchDocument = v.InferOutput<typeof searchDocument>

/** Whether there is anything to look for. */
export function isAsking({ words, filters }: SearchQuery): boolean {
  return words !== '' || Object.keys(filters).length > 0
}

/** The search page's address for a query; `page` says how many pages of stories it shows. */
export function searchAddress(lang: string, query: SearchQuery, page = 1): string {
  const { words, filters, order } = query
  const parameters = new URLSearchParams({
    ...(words && { q: words }),
    ...filters,
    ...(order === 'newest' && { order }),
    ...(page > 1 && { page: String(page) }),
  })
  return parameters.size ? `${ownPath(lang, 'search')}?${parameters}` : ownPath(lang, 'search')
}

/** Reads such an address, or the form as a browser without the app sends it; what makes no sense is left out. */
export function searchQueryOf(parameters: URLSearchParams): { query: SearchQuery; page: number } {
  const valueOf = (name: string) =>
    (parameters.get(name) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, longest)
  const filters: SearchQuery['filters'] = {}
  for (const name of filterNames) {
    const value = valueOf(name)
    if (value) filters[name] = value
  }
  const page = Number(valueOf('page'))
  return {
    query: {
      words: valueOf('q'),
      filters,
      order: valueOf('order') === 'newest' ? 'newest' : 'best',
    },
    page: Number.isInteger(page) && page > 0 && page <= mostPages ? page : 1,
  }
}
