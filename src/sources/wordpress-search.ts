import type { Parse } from '#src/markup/tree.ts'
import { plainText } from '#src/model/inline.ts'
import { markMatches } from '#src/model/marked.ts'
import { isAsking, searchPageSize } from '#src/model/search.ts'
import type { Found, SearchFilter, SearchPage, SearchQuery } from '#src/model/search.ts'
import { bodyText } from '#src/model/story-text.ts'
import type { Story } from '#src/model/story.ts'
import { teaserOf } from '#src/model/teaser-of.ts'
import { topicsOf } from './wordpress-lists.ts'
import type { Rest } from './wordpress-rest.ts'

type Means = {
  parse: Parse
  lang: string
  storiesOf: (
    parameters: Record<string, string | number>,
    signal?: AbortSignal,
  ) => Promise<{ stories: Story[]; total: number }>
}

/** The search of a WordPress: in titles and texts, by its categories, whose posts are counted whatever is looked for. */
export function searchIn(rest: Rest, { parse, lang, storiesOf }: Means) {
  return async (query: SearchQuery, page: number, signal?: AbortSignal): Promise<SearchPage> => {
    const values = await topicsOf(rest, parse, signal)
    const filters: SearchFilter[] = [
      { name: 'topic', values: values.map(({ id: _id, ...value }) => value) },
    ]
    if (!isAsking(query)) return { items: [], total: 0, filters }
    const { words, order, filters: chosen } = query
    const topic = values.find(({ value }) => value === chosen.topic)
    const { stories, total } = await storiesOf(
      {
        ...(words && { search: words }),
        ...(topic && { categories: topic.id }),
        orderby: words && order === 'best' ? 'relevance' : 'date',
        per_page: searchPageSize,
        page,
      },
      signal,
    )
    return { items: stories.map((story) => foundOf(story, words, lang)), total, filters }
  }
}

/** WordPress does not say where it found the words: they are marked where they can be seen. */
function foundOf(story: Story, asked: string, lang: string): Found {
  const { headline, description = [], body } = story
  const text = [headline, plainText(description), ...bodyText(body)]
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const small = (word: string) => word.toLocaleLowerCase(lang)
  const wanted = small(asked).split(/\s+/).filter(Boolean)
  const places = text
    .split(' ')
    .flatMap((word, index) =>
      wanted.some((it) => small(word).includes(it)) ? [{ word: index, weight: 1 }] : [],
    )
  return { teaser: teaserOf(story), ...markMatches(text, headline, places) }
}
