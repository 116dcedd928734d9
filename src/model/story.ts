import * as v from 'valibot'
import { block } from './block.ts'
import { direction, inlines, languageTag, line } from './inline.ts'
import { image, video } from './media.ts'
import { alternates, link, teaser, timestamp } from './teaser.ts'

export const storyType = v.picklist([
  'news',
  'analysis',
  'opinion',
  'live',
  'video',
  'audio',
  'gallery',
])

/** Somebody, or a desk, who made the story; `url` is the page of all their stories. */
export const person = v.object({
  name: line,
  role: v.picklist(['author', 'editor', 'photographer', 'translator', 'contributor']),
  id: v.optional(v.string()),
  url: v.optional(v.string()),
  jobTitle: v.optional(v.string()),
  bio: v.optional(inlines),
  image: v.optional(image),
})
export type Person = v.InferOutput<typeof person>

const organization = v.object({
  name: line,
  url: v.optional(v.string()),
  role: v.picklist(['agency', 'publisher']),
})
export type Organization = v.InferOutput<typeof organization>

export const correction = v.object({ date: v.optional(timestamp), text: inlines })

/** The lead picture or video of a story. */
const hero = v.variant('type', [
  v.object({ type: v.literal('image'), image }),
  v.object({ type: v.literal('video'), video }),
])
export type Hero = v.InferOutput<typeof hero>

/** What became of a part that readers do without: they are told how many. */
export const leftOut = 'it is left out'

/** What was found in a document otherwise than expected, and what became of it; `path` is the field, '' the whole document. */
const warning = v.object({
  path: v.string(),
  found: v.string(),
  expected: v.string(),
  so: v.string(),
})
export type Warning = v.InferOutput<typeof warning>

const storyFields = {
  schemaVersion: v.literal(1),
  id: v.string(),
  url: v.string(),
  type: storyType,
  inLanguage: languageTag,
  dir: direction,
  alternates,
  headline: v.pipe(line, v.nonEmpty()),
  shortHeadline: v.optional(line),
  topics: v.array(link),
  kicker: v.optional(line),
  description: v.optional(inlines),
  byline: v.optional(line),
  contributors: v.array(person),
  agencies: v.array(organization),
  dateline: v.optional(line),
  datePublished: v.optional(timestamp),
  dateModified: v.optional(timestamp),
  status: v.picklist(['usable', 'withheld', 'canceled']),
  embargoedUntil: v.optional(timestamp),
  wordCount: v.optional(v.number()),
  hero: v.optional(hero),
  corrections: v.array(correction),
  related: v.array(
    v.object({ rel: v.string(), title: v.optional(v.string()), items: v.array(teaser) }),
  ),
  rights: v.optional(v.string()),
  source: v.object({ adapter: v.string(), version: v.string() }),
  warnings: v.array(warning),
}

/** A story: schema.org NewsArticle, with its text as blocks. `wordCount` counts headline to last block. */
export const story = v.object({ ...storyFields, body: v.array(block) })
export type Story = v.InferOutput<typeof story>

/** What is published of a story: of one that is withdrawn no word and no file, only that it was there. */
export function published(whole: Story): Story {
  const { schemaVersion, id, url, type, inLanguage, dir, status, source } = whole
  if (status === 'usable') return whole
  return {
    schemaVersion,
    id,
    url,
    type,
    inLanguage,
    dir,
    alternates: [],
    headline: status,
    topics: [],
    contributors: [],
    agencies: [],
    status,
    body: [],
    corrections: [],
    related: [],
    source,
    warnings: [],
  }
}

/** A story whose blocks have not been looked at yet, for readers that pass over the unknown ones. */
export const storyEnvelope = v.object({ ...storyFields, body: v.array(v.unknown()) })
