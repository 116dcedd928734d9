import { listPath, storyPath } from '#src/model/addresses.ts'
import type { Block } from '#src/model/block.ts'
import { directionOf } from '#src/model/direction.ts'
import { lineOf, plainText } from '#src/model/inline.ts'
import type { Inline } from '#src/model/inline.ts'
import { countWords } from '#src/model/word-count.ts'
import { bodyText } from '#src/model/story-text.ts'
import type { Hero, Organization, Person, Story } from '#src/model/story.ts'
import type { Link } from '#src/model/teaser.ts'
import type { Notes } from '#src/markup/notes.ts'
import type { Outcome } from './format.ts'

/** What an adapter found in a document, every part of it already of the model; all but the id may be missing. */
export type Found = {
  id: string
  adapter: string
  version: string
  lang: string
  headline?: string | undefined
  shortHeadline?: string | undefined
  kicker?: string | undefined
  topics?: { name: string; slug?: string | undefined }[]
  description?: Inline[] | undefined
  byline?: string | undefined
  contributors?: (Omit<Person, 'url'> & { slug?: string | undefined })[]
  agencies?: Organization[]
  dateline?: string | undefined
  datePublished?: string | undefined
  dateModified?: string | undefined
  embargoedUntil?: string | undefined
  status?: Story['status'] | undefined
  type?: Story['type'] | undefined
  hero?: Hero | undefined
  body: Block[]
  rights?: string | undefined
  isTop?: boolean | undefined
  address?: string | undefined
  /** What all versions of it share; its address where there is no other. */
  key?: string | undefined
  revision?: string | undefined
}

/** A story of the model from what an adapter found; unsupported where there is nothing to read, see or hear. */
export function toStory(found: Found, notes: Notes): Outcome {
  const { body, hero, lang, description } = found
  const own = lineOf(found.headline ?? '') || undefined
  const opening = own ?? beginning(description ?? []) ?? firstWords(body)
  const status = found.status ?? 'usable'
  // Of what is withdrawn nothing else need be there.
  const called = status === 'usable' ? undefined : found.id
  const headline = opening ?? (hero && titleOf(hero)) ?? called
  if (!headline || (!called && !body.length && !hero && !description?.length))
    return { unsupported: 'nothing in it can be read, seen or heard', notes: notes.warnings }
  if (!own)
    notes.add('', { found: 'no headline', expected: 'one', so: 'the first words are its headline' })
  const id = idOf(found.id)
  const text = [headline, plainText(description ?? []), ...bodyText(body)].join('\n')
  const story: Story = {
    schemaVersion: 1,
    id,
    url: storyPath(lang, id),
    type: found.type ?? typeOf(body, hero),
    inLanguage: lang,
    dir: directionOf(lang),
    alternates: [],
    headline,
    ...given('shortHeadline', found.shortHeadline),
    topics: once((found.topics ?? []).map((it) => topicOf(it, lang))),
    ...given('kicker', found.kicker),
    ...(description?.length && { description }),
    ...given('byline', found.byline),
    contributors: (found.contributors ?? []).map((it) => personOf(it, lang)),
    agencies: found.agencies ?? [],
    ...given('dateline', found.dateline),
    ...given('datePublished', found.datePublished),
    ...given('dateModified', found.dateModified),
    status,
    ...given('embargoedUntil', found.embargoedUntil),
    wordCount: countWords(text, lang),
    ...(hero && { hero }),
    body,
    corrections: [],
    related: [],
    ...given('rights', found.rights),
    source: { adapter: found.adapter, version: found.version },
    warnings: notes.warnings,
  }
  const { isTop, address, key = address, revision } = found
  return { story, isTop, address, key, revision }
}

function given<K extends string>(key: K, value: string | undefined): { [_ in K]?: string } {
  return value ? ({ [key]: value } as { [_ in K]?: string }) : {}
}

function topicOf({ name, slug }: { name: string; slug?: string | undefined }, lang: string): Link {
  return { text: name, url: listPath(lang, { kind: 'topics', slug: idOf(slug ?? name) }) }
}

/** A category and a tag may have one name, and so one page. */
function once(links: Link[]): Link[] {
  return [...Map.groupBy(links, ({ url }) => url).values()].flatMap(([first]) => first ?? [])
}

/** Writers have a page of all their stories, by their id; others are only named. */
function personOf(
  { slug, ...person }: NonNullable<Found['contributors']>[number],
  lang: string,
): Person {
  const name = lineOf(person.name)
  if (person.role !== 'author') return { ...person, name }
  const id = idOf(slug ?? name)
  return { ...person, name, id, url: listPath(lang, { kind: 'authors', id }) }
}

/** An id that can be a step of an address and the name of a file, in lower case, its letters of any script. */
export function idOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
  return plain.replaceAll(/^-+|-+$/g, '').slice(-120) || 'story'
}

function typeOf(body: Block[], hero: Hero | undefined): Story['type'] {
  const words = body.some(
    (it) =>
      it.type !== 'video' && it.type !== 'gallery' && it.type !== 'audio' && it.type !== 'image',
  )
  if (words) return 'news'
  if (hero?.type === 'video' || body.some((it) => it.type === 'video')) return 'video'
  if (body.some((it) => it.type === 'audio')) return 'audio'
  return hero || body.length ? 'gallery' : 'news'
}

function titleOf(hero: Hero): string | undefined {
  if (hero.type === 'video') return hero.video.title
  return (hero.image.caption && beginning(hero.image.caption)) ?? (hero.image.alt || undefined)
}

function firstWords(body: Block[]): string | undefined {
  const first = bodyText(body).find((it) => it.trim())
  return first && beginning([first])
}

/** The first words of a text, ended where a headline would end. */
function beginning(text: Inline[]): string | undefined {
  const words = plainText(text).replaceAll(/\s+/g, ' ').trim()
  if (words.length <= 80) return words || undefined
  return `${words.slice(0, 80).replace(/\s+\S*$/, '')}…`
}
