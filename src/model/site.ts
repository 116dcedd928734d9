import * as v from 'valibot'
import { direction, languageTag } from './inline.ts'
import { link, teaser, timestamp } from './teaser.ts'
import type { Alternates } from './teaser.ts'

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
  /** Where readers write to of what does not work: a mailto: or https: address. */
  contact: v.optional(v.string()),
  menus: v.array(
    v.object({
      lang: languageTag,
      topics: v.array(link),
      moreSites: v.array(link),
      /** The lists beside the topics that this language has. */
      lists: v.array(v.picklist(['latest', 'videos'])),
      /** What the edition is, in a sentence. */
      description: v.optional(v.string()),
      rights: v.optional(v.string()),
      /** What the newsroom does with what its hook is told; where this stands, `/edition/hook.js` is that hook. */
      hook: v.optional(v.string()),
    }),
  ),
  /** When the newest story came out. */
  datePublished: v.optional(timestamp),
  source: v.string(),
  theme: v.optional(v.string()),
  /** The other parties whose embeds readers may load in place: names of embed-providers.ts. */
  embeds: v.optional(v.array(v.string())),
  buildId: v.string(),
  /** The app that the edition is published with, as pages name it: a page that names another is old. */
  app: v.optional(v.string()),
})
export type Site = v.InferOutput<typeof site>

/** Whether the house has other sites that an edition leads to. */
export function hasMoreSites({ menus }: Pick<Site, 'menus'>, lang: string): boolean {
  return menus.some((menu) => menu.lang === lang && menu.moreSites.length > 0)
}

/** A page that an edition has in each of its languages, by the path that it has in one. */
export function alternatesOf(
  languages: { code: string }[],
  pathIn: (lang: string) => string,
): Alternates {
  return languages.map(({ code }) => ({ inLanguage: code, url: pathIn(code) }))
}

/**
 * How a section of the front page is laid out: `lead` one story large, the others below; `latest` headlines by date;
 * `pictures` a large picture, then headlines; `list` headlines, then a picture; `voices` writers without pictures;
 * `videos`; `picture` one photograph.
 */
export const shape = v.picklist([
  'lead',
  'latest',
  'pictures',
  'list',
  'voices',
  'videos',
  'picture',
])

const section = v.object({
  title: v.optional(v.string()),
  /** Where all stories of its kind are. */
  url: v.optional(v.string()),
  shape,
  items: v.array(teaser),
})
export type FrontSection = v.InferOutput<typeof section>

/** The front page: sections of stories in an editor's order. */
export const front = v.object({ sections: v.array(section) })
export type Front = v.InferOutput<typeof front>
