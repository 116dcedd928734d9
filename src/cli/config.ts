import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { embedProviders } from '#src/model/embed-providers.ts'
import type { EmbedProviderName } from '#src/model/embed-providers.ts'
import { languageTag } from '#src/model/inline.ts'
import { safeUrl } from '#src/model/safe-url.ts'
import { ContentError, strictly } from './problem.ts'
import type { Problem } from './problem.ts'

// `Object.keys` forgets which keys they are.
const embedNames = Object.keys(embedProviders) as EmbedProviderName[]
const byLanguage = v.record(languageTag, v.string())

const origin = v.pipe(v.string(), v.check(isOrigin, 'an origin: "https://…"'))

const live = v.object({
  live: v.literal('wordpress'),
  url: v.pipe(v.string(), v.url('an absolute address')),
  media: v.optional(v.array(origin)),
})
/** A publishing system that is read as it is, by readers' browsers and by the server. */
export type Live = v.InferOutput<typeof live>

/**
 * `source: wordpress('https://…')`: the posts of this WordPress as they are now, whenever they are read. `media` are further
 * origins that its pictures and films come from.
 */
export function wordpress(url: string, options: { media?: string[] } = {}): Live {
  return { live: 'wordpress', url, ...options }
}

/** What a publisher settles in `landmark.config.ts`. */
const config = v.object({
  /** The newsroom's name, as the wordmark shows it. */
  name: v.string(),
  /** Where the edition is published, for addresses that leave it. */
  url: v.pipe(v.string(), v.url('an absolute address')),
  /** The first language is the fallback of the interface; `formats` says whose dates, as in `en-GB`. */
  languages: v.pipe(
    v.array(v.object({ code: languageTag, name: v.string(), formats: v.optional(languageTag) })),
    v.minLength(1, 'at least one language'),
  ),
  /** IANA name; every date is shown in it. */
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'an IANA time zone such as "Europe/Berlin"')),
  /** Numbering system of all languages, as in BCP 47's `nu`; the language's own by default. */
  numbering: v.optional(
    v.pipe(v.string(), v.check(isNumbering, 'a numbering system such as "latn" or "arab"')),
  ),
  /** Where readers write to of what does not work; shown on the accessibility page. */
  contact: v.optional(
    v.pipe(
      v.string(),
      v.check(isContact, 'an address such as "mailto:access@example.org" or "https://…"'),
    ),
  ),
  /** The other parties whose embeds readers may load in place, by a press; all others stay links: docs/decisions/0019. */
  embeds: v.optional(v.array(v.picklist(embedNames))),
  /** Whether readers' browsers keep what was read, for reading without a network; yes if it is not said. `false` clears it. */
  offline: v.optional(v.boolean()),
  /** The newsroom's folder, beside the configuration. */
  content: v.string(),
  /** In its place another system's documents: folders, files or addresses, as `landmark build --from` takes them. */
  source: v.optional(v.union([v.string(), v.array(v.string()), live])),
  /** Stories on a page of a list. */
  pageSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Topics in the main menu, in their order. */
  menu: v.array(v.string()),
  moreSites: v.array(v.object({ text: byLanguage, url: v.string() })),
  /** What the edition is, in a sentence, for search engines and cards. */
  description: v.optional(byLanguage),
  /**
   * A JavaScript module of the newsroom's own that is told of pages and how fast they were, by readers who allow it on the privacy
   * page: docs/decisions/0027. `says` tells them what becomes of it, `origins` names whom the module may send it to beside the
   * edition's own host.
   */
  hook: v.optional(
    v.object({
      file: v.pipe(v.string(), v.check(isFile, 'a JavaScript module that exists')),
      says: byLanguage,
      origins: v.optional(v.array(origin)),
    }),
  ),
  /** The last line of every page. */
  rights: v.optional(byLanguage),
})
export type Config = v.InferInput<typeof config>

/** Reads and checks the configuration file; throws a ContentError that names what is wrong in it. */
export async function readConfig(file: string): Promise<Config> {
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown }
  const problems: Problem[] = []
  const settings = strictly(config, module.default, file, problems)
  if (!settings) throw new ContentError(problems)
  return settings
}

function isContact(address: string): boolean {
  return /^(mailto:[^@\s]+@|https:\/\/)[^@\s/]/.test(address) && safeUrl(address) === address
}

/** The publishing system that the settings name, if it is read live. */
export function liveOf({ source = [] }: Config): Live | undefined {
  return typeof source === 'object' && 'live' in source ? source : undefined
}

/** The folders, files and addresses that the settings name in the place of the newsroom's own folder. */
export function sourcesOf({ source = [] }: Config): string[] {
  return typeof source === 'object' && 'live' in source ? [source.url] : [source].flat()
}

/** Named from where the command runs, as the newsroom's folder is. */
function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

function isNumbering(name: string): boolean {
  return Intl.supportedValuesOf('numberingSystem').includes(name)
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
