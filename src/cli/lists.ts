import { listKey, listPath } from '#src/model/addresses.ts'
import type { ListOf } from '#src/model/addresses.ts'
import { plainText } from '#src/model/inline.ts'
import type { Story } from '#src/model/story.ts'
import type { Teaser, TeaserPage } from '#src/model/teaser.ts'
import type { Config } from './config.ts'
import type { Newsroom } from './newsroom.ts'

type Lists = {
  lang: string
  newsroom: Newsroom
  stories: Story[]
  teasers: Teaser[]
  config: Config
}

/** Every page of every list of a language, by its path: `latest/1`, `topics/heritage/2`. A list always has a page 1. */
export function compileLists(task: Lists): Map<string, TeaserPage> {
  return new Map(lists(task).flatMap((it) => pagesOf(it, task.config.pageSize)))
}

type StoryList = {
  list: ListOf
  title?: string
  description?: string | undefined
  items: Teaser[]
}

function lists({ lang, newsroom, stories, teasers }: Lists): StoryList[] {
  const by = new Map(stories.map((story) => [story.id, story]))
  const where = (test: (story: Story) => boolean) =>
    teasers.filter((teaser) => {
      const story = by.get(teaser.id)
      return story !== undefined && test(story)
    })
  const all: StoryList[] = [
    { list: { kind: 'latest' }, items: teasers },
    { list: { kind: 'videos' }, items: where((story) => story.type === 'video') },
    ...Object.entries(newsroom.topics).map(([slug, topic]) => ({
      list: { kind: 'topics' as const, slug },
      title: topic.name[lang] ?? slug,
      description: topic.description?.[lang],
      items: where((story) =>
        story.topics.some((it) => it.url === listPath(lang, { kind: 'topics', slug })),
      ),
    })),
    ...Object.entries(newsroom.desks).map(([id, desk]) => ({
      list: { kind: 'authors' as const, id },
      title: desk.name[lang] ?? id,
      description: desk.bio?.[lang] && plainText(desk.bio[lang]),
      items: where((story) =>
        story.contributors.some((it) => it.id === id && it.role === 'author'),
      ),
    })),
  ]
  return all.filter((it) => it.items.length > 0 || it.list.kind === 'latest')
}

function pagesOf({ list, title, description, items }: StoryList, size: number) {
  const pages = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: pages }, (_, index): [string, TeaserPage] => [
    `${listKey(list)}/${index + 1}`,
    {
      ...(title && { title }),
      ...(description && { description }),
      items: items.slice(index * size, (index + 1) * size),
      page: index + 1,
      pages,
      total: items.length,
    },
  ])
}
