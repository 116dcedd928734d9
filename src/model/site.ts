import * as v from 'valibot'
import { direction, languageTag } from './inline.ts'
import { link, teaser } from './teaser.ts'

/** What a reader's app has to know of its publisher. */
export const site = v.object({
  schemaVersion: v.literal(1),
  name: v.string(),
  url: v.string(),
  languages: v.pipe(
    v.array(
      v.object({
        code: languageTag,
        name: v.string(),
        dir: direction,
        /** The regional habits of dates and numbers, where they are not the language's usual ones: `en-GB`. */
        formats: v.optional(languageTag),
      }),
    ),
    v.minLength(1),
  ),
  timeZone: v.string(),
  numbering: v.optional(v.string()),
  menus: v.array(
    v.object({
      lang: languageTag,
      topics: v.array(link),
      moreSites: v.array(link),
      rights: v.optional(v.string()),
    }),
  ),
  source: v.string(),
  theme: v.optional(v.string()),
  buildId: v.string(),
})
export type Site = v.InferOutput<typeof site>

/** The front page: sections of stories in an editor's order, each with the shape it is laid out in. */
export const front = v.object({
  sections: v.array(
    v.object({
      title: v.optional(v.string()),
      url: v.optional(v.string()),
      shape: v.picklist(['lead', 'list', 'pictures', 'voices', 'videos']),
      items: v.array(teaser),
    }),
  ),
})
export type Front = v.InferOutput<typeof front>
