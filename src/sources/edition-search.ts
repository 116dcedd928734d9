import { kept } from '#src/lib/kept.ts'
import { markMatches } from '#src/model/marked.ts'
import { filterNames, isAsking, searchDocument, searchPageSize } from '#src/model/search.ts'
import type {
  Found,
  SearchDocument,
  SearchFilter,
  SearchPage,
  SearchQuery,
} from '#src/model/search.ts'
import { storyOf } from '#src/model/search-record.ts'
import type { Reader } from './documents.ts'
import { openPagefind } from './pagefind.ts'
import type { Hit, Pagefind } from './pagefind.ts'
import { SourceFailure } from './source.ts'

export type EditionSearch = (lang: string, query: SearchQuery, page: number) => Promise<SearchPage>

type Open = { document: SearchDocument; pagefind: Promise<Pagefind> }

/** Searches in an edition's own index, which is read piece by piece as words ask for it (docs/decisions/0009). */
export function editionSearch({ read, readFile }: Reader): EditionSearch {
  const opened = new Map<string, Promise<Open>>()
  const open = async (lang: string): Promise<Open> => {
    const document = await read(`${lang}/search.json`, searchDocument)
    const { folder, meta, wasm } = document.index
    const files = (name: string) => readFile(`${folder}/${name}`)
    const pagefind = kept(() => openPagefind({ meta, wasm, lang }, files))
    return {
      document,
      get pagefind() {
        return pagefind()
      },
    }
  }
  return async (lang, query, page) => {
    const known = opened.get(lang)
    try {
      const index = known ?? open(lang)
      opened.set(lang, index)
      return await searched(await index, query, page)
    } catch (error) {
      opened.delete(lang)
      if (!known) throw error
      // The edition was published anew meanwhile, and the files of its old index have gone.
      const index = open(lang)
      opened.set(lang, index)
      return searched(await index, query, page)
    }
  }
}

async function searched(index: Open, query: SearchQuery, page: number): Promise<SearchPage> {
  const { filters } = index.document
  if (!isAsking(query)) return { items: [], total: 0, filters }
  const pagefind = await index.pagefind
  const { results, filtered_counts: counts } = await pagefind.search(asked(query))
  const hits = results.slice((page - 1) * searchPageSize, page * searchPageSize)
  const [items, ...narrowed] = await Promise.all([
    Promise.all(hits.map((hit) => found(pagefind, hit))),
    // What a filter's other values would leave is counted without its own.
    ...filterNames
      .filter((name) => query.filters[name])
      .map(async (name) => {
        const { [name]: _, ...others } = query.filters
        const answer = await pagefind.search(asked({ ...query, filters: others }))
        return [name, answer.filtered_counts[name]] as const
      }),
  ])
  const all = { ...counts, ...Object.fromEntries(narrowed) }
  return { items, total: results.length, filters: filters.map((it) => counted(it, all[it.name])) }
}

function asked({ words, filters, order }: SearchQuery) {
  const wanted = Object.entries(filters).map(([name, value]) => [name, [value]])
  const byDate = order === 'newest' || !words
  return {
    words,
    filters: Object.fromEntries(wanted) as Record<string, string[]>,
    sort: byDate ? 'date' : undefined,
  }
}

function counted({ name, values }: SearchFilter, counts: Record<string, number> = {}) {
  return { name, values: values.map((it) => ({ ...it, count: counts[it.value] ?? 0 })) }
}

async function found(pagefind: Pagefind, hit: Hit): Promise<Found> {
  const { url, content } = await pagefind.fragment(hit)
  const teaser = storyOf(url)
  if (!teaser) throw new SourceFailure('unreadable', url)
  const places = hit.l.map(({ l, s }) => ({ word: l, weight: s }))
  return { teaser, ...markMatches(content, teaser.headline, places) }
}
