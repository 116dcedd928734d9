import { at, textAt } from '#src/formats/fields.ts'
import { addressed } from '#src/formats/addressed.ts'
import { decoded, readPost } from '#src/formats/wordpress.ts'
import { Notes } from '#src/markup/notes.ts'
import type { Parse } from '#src/markup/tree.ts'
import { destinationOf } from '#src/model/addresses.ts'
import { frontOf } from '#src/model/front-page.ts'
import { withRelated } from '#src/model/related.ts'
import type { Story } from '#src/model/story.ts'
import { teaserOf } from '#src/model/teaser-of.ts'
import { withMedia } from '#src/model/with-media.ts'
import type { FetchDocument } from './documents.ts'
import { hostedBy } from './hosted-media.ts'
import { SourceFailure } from './source.ts'
import type { Source } from './source.ts'
import { listsIn } from './wordpress-lists.ts'
import { restOf } from './wordpress-rest.ts'

/** Where a WordPress is that readers' own browsers ask. */
export type LiveWordPress = {
  /** The root of its REST API: `https://paper.example/wp-json/`. */
  root: string
  /** The language of its posts. */
  lang: string
  pageSize: number
  /** Origins whose pictures and films are shown: its own, and those of its uploads. */
  media: string[]
  /** Whether captions can be read: only those of the edition's own origin can. */
  captions: boolean
}

type Means = { fetchDocument: FetchDocument; parse: Parse; edition: Source['edition'] }

/** What lists need of a post: not its text. */
const brief = {
  _embed: 'wp:featuredmedia,wp:term',
  _fields:
    'id,slug,link,date,date_gmt,title,excerpt,format,sticky,content.protected,_links,_embedded',
}
const whole = { _embed: 'wp:featuredmedia,wp:term,author' }
/** Posts that a front page is made of. */
const recent = 30

/** A WordPress as it is now: `wp/v2` of its REST API, from another origin too. */
export function wordpressSource(
  live: LiveWordPress,
  { fetchDocument, parse, edition }: Means,
): Source {
  const { root, lang, pageSize } = live
  const rest = restOf(root, fetchDocument)
  const reading = { base: root, lang, parse }
  const media = hostedBy(live)
  const listed = listsIn(rest, parse)
  let latest: Story[] = []

  /** A post under an address of the edition; nothing where it cannot be read. */
  const storyIn = (post: unknown): Story[] => {
    const outcome = readPost(post, reading, new Notes())
    if (!('story' in outcome)) return []
    const slug = textAt(post, 'slug')
    const { id } = outcome.story
    // Few slugs are no step of an address here: those posts go by their number.
    const known = decoded(slug) === id ? id : (textAt(post, 'id') ?? id)
    return [withMedia(addressed(outcome.story, lang, known), media)]
  }
  /** A post as lists ask for it: its excerpt stands for its text. */
  const briefIn = (post: unknown): Story[] => {
    const excerpt = textAt(post, 'excerpt', 'rendered') ?? textAt(post, 'title', 'rendered') ?? ''
    const isHidden = at(post, 'content', 'protected') === true
    return storyIn({
      ...(post as object),
      content: { rendered: isHidden ? '' : excerpt, protected: isHidden },
    })
  }
  const postsOf = async (parameters: Record<string, string | number>, signal?: AbortSignal) => {
    const found = await rest('posts', { ...brief, ...parameters }, signal)
    return { ...found, stories: unique(found.items.flatMap(briefIn)) }
  }
  /** A WordPress does not say which language a post is in: all are the one's that the edition has. */
  const isIn = (asked: string) => {
    if (asked !== lang) throw new SourceFailure('not-found', asked)
  }
  return {
    edition,
    async front(asked, signal) {
      isIn(asked)
      const [site, pinned, newest] = await Promise.all([
        edition(signal),
        postsOf({ sticky: 'true', per_page: 5 }, signal),
        postsOf({ per_page: recent }, signal),
      ])
      const stories = unique([...pinned.stories, ...newest.stories]).toSorted(byDate)
      latest = stories
      const topics = site.menus.find((menu) => menu.lang === lang)?.topics ?? []
      const named = new Map(topics.map(({ text, url }) => [topicIn(url), text]))
      return frontOf({
        lang,
        stories,
        teasers: stories.map(teaserOf),
        menu: [...named.keys()],
        nameOf: (topic) => named.get(topic),
        top: new Set(pinned.stories.map(({ url }) => url)),
      })
    },
    async story(asked, id, signal) {
      isIn(asked)
      const bySlug = await rest('posts', { ...whole, slug: id }, signal)
      const isNumber = /^\d+$/.test(id) && !bySlug.items.length
      const { items } = isNumber ? await rest('posts', { ...whole, include: id }, signal) : bySlug
      if (!items.length) throw new SourceFailure('not-found', id)
      const [story] = items.flatMap(storyIn)
      // Behind a password, or with nothing in it.
      if (!story) throw new SourceFailure('not-found', id)
      const known = [story, ...latest.filter((it) => it.id !== story.id)]
      const teasers = new Map(known.map((it) => [it.id, teaserOf(it)]))
      return withRelated(known, teasers)[0] ?? story
    },
    async list(asked, list, page, signal) {
      isIn(asked)
      const { by, ...words } = await listed(list, signal)
      const { stories, total, pages } = await postsOf({ ...by, page, per_page: pageSize }, signal)
      return { ...words, items: stories.map(teaserOf), page, pages, total }
    },
    async search(asked, query, page, signal) {
      isIn(asked)
      const { searchIn } = await import('./wordpress-search.ts')
      return searchIn(rest, { parse, lang, storiesOf: postsOf })(query, page, signal)
    },
  }
}

/** The same story once, as lists may hold it twice. */
function unique(stories: Story[]): Story[] {
  return [...new Map(stories.map((story) => [story.id, story])).values()]
}

function byDate(one: Story, other: Story): number {
  return (other.datePublished ?? '').localeCompare(one.datePublished ?? '')
}

function topicIn(path: string): string {
  const to = destinationOf(path)
  return to?.kind === 'list' && to.list.kind === 'topics' ? to.list.slug : ''
}
