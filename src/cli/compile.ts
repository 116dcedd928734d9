import { createHash } from 'node:crypto'
import { listPath } from '#src/model/addresses.ts'
import type { ListOf } from '#src/model/addresses.ts'
import { directionOf } from '#src/model/direction.ts'
import type { Site } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import type { LiveWordPress } from '#src/sources/wordpress.ts'
import type { Teaser } from '#src/model/teaser.ts'
import { compileFront } from './compile-front.ts'
import { compileStories } from './compile-stories.ts'
import type { Config } from './config.ts'
import { listsOf, pagesOf } from './lists.ts'
import type { StoryList } from './lists.ts'
import { readMedia } from './media.ts'
import type { Asset } from './media.ts'
import { readNewsroom } from './newsroom.ts'
import type { Newsroom } from './newsroom.ts'
import { ContentError } from './problem.ts'
import type { Problem } from './problem.ts'
import type { Picture } from './renditions.ts'
import { jsonSchemas } from './schemas.ts'

/**
 * An edition before it is written: JSON by its path below `/edition/`, files to copy, pictures that are to be encoded
 * first, and what to tell the editor.
 */
export type Edition = {
  documents: Map<string, unknown>
  assets: Asset[]
  pictures: Picture[]
  /** Files that are made here, by their path below `/edition/`. */
  files?: Map<string, Uint8Array>
  /** The publishing system that readers' own browsers ask for stories, where it is not this edition's files. */
  live?: LiveWordPress
  counts: string[]
  notices: Problem[]
}

/** Where encoded pictures are kept from one build to the next. */
export const defaultCache = 'node_modules/.cache/landmark'

/** Compiles a newsroom's folder into an edition; throws a ContentError with all that is wrong in it. */
export async function compileEdition(
  config: Config,
  { now = new Date(), cache = defaultCache }: { now?: Date; cache?: string } = {},
): Promise<Edition> {
  const problems: Problem[] = []
  const notices: Problem[] = []
  const languages = config.languages.map(({ code }) => code)
  const newsroom = await readNewsroom(config.content, languages, problems)
  const media = await readMedia(newsroom, cache, problems)
  const compiled = languages.map((lang) => ({
    lang,
    ...compileStories({ lang, newsroom, media, problems, notices, now }),
  }))
  problems.push(...unknownMenu(config, newsroom))
  return {
    ...assemble({ config, newsroom, compiled, problems, notices }),
    assets: media.assets,
    pictures: media.pictures,
  }
}

type Parts = {
  config: Config
  /** What topics and writers are called, and the front pages that an editor has ordered. */
  newsroom: Pick<Newsroom, 'topics' | 'desks' | 'fronts'>
  compiled: { lang: string; stories: Story[]; teasers: Teaser[] }[]
  /** Addresses of the stories that lead a front page before newer ones, where no editor has ordered it. */
  top?: Set<string>
  problems: Problem[]
  notices: Problem[]
}

/** The documents of an edition from its stories, whoever wrote them; throws a ContentError with all that is wrong. */
export function assemble({ config, newsroom, compiled, top, problems, notices }: Parts) {
  const fronts = compiled.map((it) => ({
    ...it,
    front: compileFront({ ...it, newsroom, config, top, problems, notices }),
  }))
  if (problems.length) throw new ContentError(problems)

  const documents = new Map<string, unknown>()
  for (const { lang, stories, front } of fronts) {
    for (const story of stories) documents.set(`${lang}/stories/${story.id}.json`, story)
    documents.set(`${lang}/front.json`, front)
  }
  const lists = compiled.flatMap((it) => listsOf({ ...it, newsroom }))
  for (const [path, page] of pagesOf(lists, config.pageSize)) documents.set(`${path}.json`, page)
  for (const [name, schema] of jsonSchemas()) documents.set(`schema/${name}.json`, schema)
  documents.set('site.json', siteOf(config, newsroom, lists, buildId(documents)))
  return {
    documents,
    notices,
    counts: compiled.map(({ lang, stories }) => `${count(stories)} in ${lang}`),
  }
}

function siteOf(config: Config, newsroom: Parts['newsroom'], lists: StoryList[], id: string): Site {
  const fallback = config.languages[0]?.code ?? 'en'
  const inLanguage = (text: Record<string, string>, lang: string) => text[lang] ?? text[fallback]
  const addresses = new Set(lists.map(({ lang, list }) => listPath(lang, list)))
  const exists = (lang: string, list: ListOf) => addresses.has(listPath(lang, list))
  const newest = lists
    .flatMap(({ items }) => items[0]?.datePublished ?? [])
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
  return {
    schemaVersion: 1,
    name: config.name,
    url: config.url,
    languages: config.languages.map((it) => ({ ...it, dir: directionOf(it.code) })),
    timeZone: config.timeZone,
    ...(config.numbering && { numbering: config.numbering }),
    ...(config.contact && { contact: config.contact }),
    ...(config.embeds?.length && { embeds: config.embeds }),
    menus: config.languages.map(({ code }) => ({
      lang: code,
      topics: config.menu
        .filter((slug) => exists(code, { kind: 'topics', slug }))
        .map((slug) => ({
          text: inLanguage(newsroom.topics[slug]?.name ?? {}, code) ?? slug,
          url: listPath(code, { kind: 'topics', slug }),
        })),
      lists: (['latest', 'videos'] as const).filter((kind) => exists(code, { kind })),
      moreSites: config.moreSites.map((it) => ({
        text: inLanguage(it.text, code) ?? it.url,
        url: it.url,
      })),
      description: config.description && inLanguage(config.description, code),
      rights: config.rights && inLanguage(config.rights, code),
      hook: config.hook && inLanguage(config.hook.says, code),
    })),
    ...(newest && { datePublished: newest }),
    source: 'edition',
    buildId: id,
  }
}

function unknownMenu(config: Config, newsroom: Newsroom): Problem[] {
  return config.menu
    .filter((slug) => !newsroom.topics[slug])
    .map((slug) => ({
      file: 'landmark.config.ts',
      path: `menu.${config.menu.indexOf(slug)}`,
      found: JSON.stringify(slug),
      expected: `a topic of topics.json: ${Object.keys(newsroom.topics).join(', ')}`,
    }))
}

/** The same content gives the same id, so that an unchanged edition is not fetched again. */
function buildId(documents: Map<string, unknown>): string {
  return createHash('sha256')
    .update(JSON.stringify([...documents]))
    .digest('hex')
    .slice(0, 12)
}

function count(stories: Story[]): string {
  return `${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`
}
