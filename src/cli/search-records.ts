import { kept } from '#src/lib/kept.ts'
import { destinationOf } from '#src/model/addresses.ts'
import type { Block } from '#src/model/block.ts'
import { plainText } from '#src/model/inline.ts'
import { recordUrl } from '#src/model/search-record.ts'
import { filterNames } from '#src/model/search.ts'
import type { FilterName, SearchFilter } from '#src/model/search.ts'
import { bodyText } from '#src/model/story-text.ts'
import type { Story } from '#src/model/story.ts'
import type { Teaser } from '#src/model/teaser.ts'

/** A story as Pagefind takes it: `content` and `meta` are searched in, the first word by word. */
export type SearchRecord = {
  url: string
  content: string
  language: string
  meta: Record<string, string>
  filters: Record<FilterName, string[]>
  sort: { date: string }
}

/** What a reader can find of a story: headline, standfirst, text, what is said in its videos, topics and byline. */
export function recordOf(story: Story, teaser: Teaser, timeZone: string): SearchRecord {
  const { headline, description = [], byline, topics, contributors, agencies, body } = story
  const names = [...contributors, ...agencies].map(({ name }) => name)
  const text = [
    teaser.headline,
    ...(headline === teaser.headline ? [] : [headline]),
    ...[plainText(description), ...bodyText(body), ...spokenIn(story)].map(ended),
  ]
  return {
    url: recordUrl(teaser),
    content: text.join(' ').replaceAll(/\s+/g, ' ').trim(),
    language: story.inLanguage,
    meta: {
      title: headline,
      topics: topics.map((topic) => topic.text).join(', '),
      byline: [...new Set([...(byline ? [byline] : []), ...names])].join(', '),
    },
    filters: filtersOf(story, timeZone),
    sort: { date: String(Date.parse(story.datePublished ?? '') / 1000 || 0) },
  }
}

/** All values that stories can be narrowed by, the one with most stories first; the newest year. */
export function filtersIn(stories: Story[], timeZone: string): SearchFilter[] {
  const names = new Map(stories.flatMap((story) => namedIn(story)))
  const all = stories.map((story) => filtersOf(story, timeZone))
  return filterNames.map((name) => {
    const groups = Map.groupBy(
      all.flatMap((it) => it[name]),
      (value) => value,
    )
    const values = [...groups].map(([value, { length: count }]) => {
      const text = names.get(`${name} ${value}`)
      return { value, ...(text && { text }), count }
    })
    const order = (a: (typeof values)[number], b: (typeof values)[number]) =>
      name === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count
    return { name, values: values.toSorted(order) }
  })
}

function filtersOf(story: Story, timeZone: string): Record<FilterName, string[]> {
  const { type, datePublished } = story
  const valuesOf = (name: FilterName) =>
    named(story)
      .filter((it) => it.name === name)
      .map(({ value }) => value)
  return {
    topic: valuesOf('topic'),
    writer: valuesOf('writer'),
    year: datePublished ? [yearIn(datePublished, timeZone)] : [],
    kind: [type],
  }
}

/** Topics and writers by what their addresses call them: as short, and the same in every language. */
function named({
  topics,
  contributors,
}: Story): { name: FilterName; value: string; text: string }[] {
  return [
    ...topics.map(({ text, url }) => ({
      name: 'topic' as const,
      value: slugIn(url) ?? text,
      text,
    })),
    ...contributors
      .filter(({ role }) => role === 'author')
      .map((it) => ({
        name: 'writer' as const,
        value: (it.url && slugIn(it.url)) ?? it.name,
        text: it.name,
      })),
  ]
}

function namedIn(story: Story): [string, string][] {
  return named(story).map(({ name, value, text }) => [`${name} ${value}`, text])
}

/** A heading must not run into the sentence that follows it where both stand in an excerpt. */
function ended(paragraph: string): string {
  return /(\p{L}|\p{N})\s*$/u.test(paragraph) ? `${paragraph.trim()}.` : paragraph
}

function slugIn(url: string): string | undefined {
  const to = destinationOf(url)
  if (to?.kind !== 'list') return undefined
  return 'slug' in to.list ? to.list.slug : 'id' in to.list ? to.list.id : undefined
}

function yearIn(timestamp: string, timeZone: string): string {
  return yearFormat(timeZone).format(Date.parse(timestamp))
}

// Kept: each story's year is asked for twice, and there may be ten thousand.
const yearFormat = kept(
  (timeZone: string) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }),
)

/** What is said in a story's videos and recordings, where it is written down. */
function spokenIn({ hero, body }: Story): string[] {
  const videos = hero?.type === 'video' ? [hero.video] : []
  return [...videos, ...body.flatMap(mediumOf)].flatMap(({ title, transcript = [] }) => [
    title,
    ...transcript.map((cue) => cue.text),
  ])
}

function mediumOf(block: Block) {
  if (block.type === 'video') return [block.video]
  return block.type === 'audio' ? [block.audio] : []
}
