import { listKey, listPath } from '#src/model/addresses.ts'
import type { ListOf } from '#src/model/addresses.ts'
import { plainText } from '#src/model/inline.ts'
import type { Story } from '#src/model/story.ts'
import { small } from '#src/model/teaser.ts'
import type { Teaser, TeaserPage } from '#src/model/teaser.ts'
import type { Newsroom } from './newsroom.ts'

/** A list of a language, before it is cut into pages. */
export type StoryList = {
  lang: string
  list: ListOf
  title?: string
  description?: string | undefined
  items: Teaser[]
}

type Task = {
  lang: string
  newsroom: Pick<Newsroom, 'topics' | 'desks'>
  stories: Story[]
  teasers: Teaser[]
}

/** The lists of a language: latest always, videos, topics and writers where they have a story. */
export function listsOf({ lang, newsroom, stories, teasers }: Task): StoryList[] {
  const by = new Map(stories.map((story) => [story.id, story]))
  const groups = Map.groupBy(
    teasers.flatMap((teaser) => {
      const story = by.get(teaser.id)
      return story ? keysOf(story).map((key) => ({ key, teaser })) : []
    }),
    ({ key }) => key,
  )
  const list = (of: ListOf, words: Pick<StoryList, 'title' | 'description'> = {}): StoryList => ({
    lang,
    list: of,
    ...words,
    items: groups.get(listPath(lang, of))?.map(({ teaser }) => teaser) ?? [],
  })
  return [
    { lang, list: { kind: 'latest' as const }, items: teasers },
    ...[
      list({ kind: 'videos' }),
      ...Object.entries(newsroom.topics).map(([slug, { name, description }]) =>
        list(
          { kind: 'topics', slug },
          { title: name[lang] ?? slug, description: description?.[lang] },
        ),
      ),
      ...Object.entries(newsroom.desks).map(([id, { name, bio }]) =>
        list(
          { kind: 'authors', id },
          { title: name[lang] ?? id, description: bio?.[lang] && plainText(bio[lang]) },
        ),
      ),
    ].filter(({ items }) => items.length > 0),
  ]
}

/** The addresses of the lists that a story stands in, beside the latest. */
function keysOf({ inLanguage, type, topics, contributors }: Story): string[] {
  return [
    ...(type === 'video' ? [listPath(inLanguage, { kind: 'videos' })] : []),
    ...topics.map(({ url }) => url),
    ...contributors.flatMap(({ role, url }) => (role === 'author' && url ? [url] : [])),
  ]
}

/** Every page of the lists, by its path: `en/latest/1`, `en/topics/heritage/2`. A list always has a page 1. */
export function* pagesOf(lists: StoryList[], size: number): Generator<[string, TeaserPage]> {
  const languages = Map.groupBy(lists, ({ list }) => listKey(list))
  for (const { lang, list, title, description, items } of lists) {
    const key = listKey(list)
    const alternates = languages.get(key)?.map((it) => ({
      inLanguage: it.lang,
      url: listPath(it.lang, list),
    }))
    const pages = Math.max(1, Math.ceil(items.length / size))
    for (let page = 1; page <= pages; page++)
      yield [
        // The file's name; addresses of it are encoded.
        decodeURI(`${lang}/${key}/${page}`),
        {
          ...(title && { title }),
          ...(description && { description }),
          items: items.slice((page - 1) * size, page * size).map(small),
          page,
          pages,
          total: items.length,
          ...(alternates && { alternates }),
        },
      ]
  }
}
