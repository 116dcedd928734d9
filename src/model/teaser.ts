import * as v from 'valibot'
import { languageTag, line } from './inline.ts'
import { image } from './media.ts'
import { thumbnail } from './renditions.ts'

export const link = v.object({ text: line, url: v.string() })
export type Link = v.InferOutput<typeof link>

/** An ISO 8601 date and time with its offset. */
export const timestamp = v.pipe(v.string(), v.isoTimestamp('an ISO 8601 date and time with offset'))

/** A story as a list shows it. `url` is the story's path within the edition; `duration` in seconds. */
export const teaser = v.object({
  id: v.string(),
  url: v.string(),
  headline: line,
  kicker: v.optional(link),
  /** Who wrote it, where a list shows that: voices. */
  byline: v.optional(line),
  description: v.optional(v.string()),
  image: v.optional(image),
  datePublished: v.optional(timestamp),
  media: v.optional(v.picklist(['video', 'audio', 'gallery'])),
  duration: v.optional(v.number()),
  inLanguage: languageTag,
})
export type Teaser = v.InferOutput<typeof teaser>

/** The same teaser where its picture stands small, as in every list. */
export function small(item: Teaser): Teaser {
  return item.image ? { ...item, image: thumbnail(item.image) } : item
}

/** The same page in other languages. */
export const alternates = v.array(v.object({ inLanguage: languageTag, url: v.string() }))
export type Alternates = v.InferOutput<typeof alternates>

/** One page of a list; `page` counts from 1, `total` counts the stories of all pages; lists of the reader's own wording have no title. */
export const teaserPage = v.object({
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  items: v.array(teaser),
  page: v.number(),
  pages: v.number(),
  total: v.number(),
  alternates: v.optional(alternates),
})
export type TeaserPage = v.InferOutput<typeof teaserPage>
