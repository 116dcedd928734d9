import type { Block } from '#src/model/block.ts'
import type { Hero, Person, Story } from '#src/model/story.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { flow } from '#src/markup/blocks.ts'
import { inlinesOf, languageOf } from '#src/markup/inlines.ts'
import type { Notes } from '#src/markup/notes.ts'
import { fileAddress } from '#src/markup/addresses.ts'
import { asPictures } from '#src/markup/pictures.ts'
import type { Parse } from '#src/markup/tree.ts'
import { at, listAt, textAt, timeAt } from './fields.ts'
import type { Format, Outcome, Reading } from './format.ts'
import { bestOf, bodyOf, plain, runOf, versionsOf, wordsOf } from './texts.ts'
import { associationsOf, headlineOf, mediaOf } from './ninjs-media.ts'
import type { Association } from './ninjs-media.ts'
import { toStory } from './to-story.ts'
import type { Found } from './to-story.ts'
import { leftOut } from '#src/model/story.ts'

/** IPTC ninjs 1, 2 and 3, with what Superdesk and TT make of it: one document, a list, or a list's answer. */
export const ninjs: Format = {
  name: 'ninjs',
  knows: (document) => items(document).some(({ item }) => isNinjs(item)),
  items,
  read,
  words: (item, parse) => [
    headlineOf(item, parse) ?? '',
    ...[
      versionsOf(item, 'bodies', 'body'),
      versionsOf(item, 'descriptions', 'description'),
    ].flatMap((versions) => {
      const best = bestOf(versions, parse)
      return best ? [wordsOf(best, parse)] : []
    }),
  ],
}

function items(document: unknown): { path: string; item: unknown }[] {
  const key = ['_items', 'items', 'hits'].find((it) => Array.isArray(at(document, it)))
  const list = key === undefined ? document : at(document, key)
  return Array.isArray(list)
    ? list.map((item: unknown, index) => ({
        path: `${key === undefined ? '' : `/${key}`}/${index}`,
        item,
      }))
    : [{ path: '', item: document }]
}

/** The schema asks for `uri` alone; something of the vocabulary must stand beside it. */
function isNinjs(item: unknown): boolean {
  const keys = Object.keys(at(item) ?? {})
  return (
    (textAt(item, 'uri') ?? textAt(item, 'guid')) !== undefined &&
    (at(item, 'standard', 'name') === 'ninjs' ||
      keys.some((key) =>
        /^(bod(y_\w+|ies)|headlines?|descriptions?(_\w+)?|renditions|associations|pub[sS]tatus|version[cC]reated|eventDetails)$/.test(
          key,
        ),
      ))
  )
}

function read(item: unknown, reading: Reading, notes: Notes): Outcome {
  if (!isNinjs(item)) return { unsupported: 'it is no ninjs document', notes: notes.warnings }
  const { parse } = reading
  const type = textAt(item, 'type') ?? ''
  const uri = textAt(item, 'uri') ?? textAt(item, 'guid') ?? ''
  const headline = headlineOf(item, parse)
  const context: MarkupContext = {
    base: fileAddress(uri, reading.base) ?? reading.base,
    path: '',
    notes,
    title: headline ?? '',
  }
  const body = bestOf(versionsOf(item, 'bodies', 'body'), parse)
  const parts = associationsOf(item)
  if (/^(event|planning)$/.test(type) && !body)
    return {
      unsupported: `it is ${type === 'event' ? 'an event' : 'a plan'}, not a story`,
      notes: notes.warnings,
    }
  const isMedia = /^(picture|graphic|video|audio|photo|image)$/.test(type)
  const used = new Set<string>()
  const blocks = isMedia
    ? []
    : bodyOf(body, context, parse, (key, element) => {
        const part = parts.find((it) => it.key === key)
        const media = part && mediaOf(part.item, { ...context, path: part.path }, parse)
        if (part) used.add(part.key)
        return media ? [asBlock(media)] : flow(element.children, context)
      })
  const own = mediaOf(item, context, parse)
  const rest = unplaced(parts, used, context, parse)
  const lead = rest.hero ?? (own && own.type !== 'audio' ? own : undefined)
  const description = runOf(
    bestOf(versionsOf(item, 'descriptions', 'description'), parse),
    context,
    parse,
  )
  return toStory(
    {
      id: textAt(item, 'altids', 'slug') ?? lastStep(uri),
      key: uri,
      revision: textAt(item, 'version'),
      adapter: 'ninjs',
      version:
        textAt(item, 'standard', 'version') ??
        (Array.isArray(at(item, 'bodies')) || Array.isArray(at(item, 'headlines')) ? '2' : '1'),
      lang: languageOf(textAt(item, 'language')) ?? reading.lang,
      headline,
      // Of a picture or a film it is the caption, and stands there.
      description: isMedia && lead === own ? undefined : description,
      ...peopleOf(item, context, parse),
      topics: topicsOf(item, parse),
      dateline: plain(textAt(item, 'located'), parse),
      datePublished: firstTime(
        item,
        'firstpublished',
        'firstcreated',
        'firstCreated',
        'contentcreated',
        'contentCreated',
        'versioncreated',
        'versionCreated',
      ),
      dateModified: firstTime(item, 'versioncreated', 'versionCreated'),
      embargoedUntil: firstTime(item, 'embargoed', 'embargoedUntil'),
      status: statusOf(item),
      hero: lead,
      body: [...blocks, ...(own?.type === 'audio' ? [own] : []), ...rest.blocks],
      rights: plain(textAt(item, 'copyrightNotice') ?? textAt(item, 'copyrightnotice'), parse),
    },
    notes,
  )
}

function firstTime(item: unknown, ...fields: string[]): string | undefined {
  return fields.map((field) => timeAt(item, [field])).find((it) => it !== undefined)
}

/** What a document's parts are that its text has no place for: one leads, the other pictures make a gallery at the end. */
function unplaced(
  parts: Association[],
  used: Set<string>,
  context: MarkupContext,
  parse: Parse,
): { hero?: Hero; blocks: Block[] } {
  const found = parts
    .filter(({ key }) => !used.has(key))
    .flatMap(({ key, path, item }) => {
      const media = mediaOf(item, { ...context, path }, parse)
      if (media) return [{ key, media }]
      context.notes.add(path, {
        found: `${textAt(item, 'type') ?? 'something'} "${headlineOf(item, parse) ?? textAt(item, 'uri') ?? key}"`,
        expected: 'a picture, a film or a sound with its file',
        so: leftOut,
      })
      return []
    })
  const isLead = ({ key, media }: (typeof found)[number]) =>
    media.type !== 'audio' && /^(feature[-_]?media|main|lead|hero|featureimage)/i.test(key)
  const first = found.find(isLead) ?? found.find(({ media }) => media.type !== 'audio')
  const others = found.filter((it) => it !== first).map(({ media }) => media)
  const images = others.flatMap((it) => (it.type === 'image' ? [it.image] : []))
  const blocks = others.filter((it) => it.type !== 'image').map(asBlock)
  return {
    ...(first && first.media.type !== 'audio' && { hero: first.media }),
    blocks: [...blocks, ...asPictures(images)],
  }
}

function asBlock(media: Hero | Block<'audio'>): Block {
  return media
}

const roles: Person['role'][] = ['editor', 'photographer', 'translator']

/** Superdesk's `authors` with what is said of them; else the line as it was written. Agencies by `infoSources` and kin. */
function peopleOf(
  item: unknown,
  context: MarkupContext,
  parse: Parse,
): Pick<Found, 'byline' | 'contributors' | 'agencies'> {
  const contributors = listAt(item, 'authors').flatMap((it) => {
    const name = plain(textAt(it, 'name'), parse)
    const bio = inlinesOf(parse(textAt(it, 'biography') ?? ''), { ...context, path: 'authors' })
    const jobTitle = plain(textAt(it, 'jobtitle', 'name') ?? textAt(it, 'jobtitle'), parse)
    const said = textAt(it, 'role')?.toLowerCase()
    const role = roles.find((known) => known === said) ?? 'author'
    return name
      ? [
          {
            name,
            role,
            slug: textAt(it, 'code'),
            ...(jobTitle && { jobTitle }),
            ...(bio.length && { bio }),
          },
        ]
      : []
  })
  const sources = ['infoSources', 'infosources', 'infosource']
    .flatMap((key) => listAt(item, key))
    .flatMap((it) => plain(textAt(it, 'name'), parse) ?? [])
  const named = plain(textAt(item, 'source'), parse)
  const names = [...new Set(sources.length || !named ? sources : [named])]
  return {
    byline: plain(textAt(item, 'by') ?? textAt(item, 'byline'), parse),
    contributors,
    agencies: names.map((name) => ({ name, role: 'agency' as const })),
  }
}

/** What it is about, by its names: Superdesk's desks first, keywords where there is nothing else. */
function topicsOf(item: unknown, parse: Parse): NonNullable<Found['topics']> {
  const named = (...keys: string[]) =>
    keys
      .flatMap((key) => listAt(item, key))
      .flatMap((it) => plain(textAt(it, 'name') ?? textAt(it), parse) ?? [])
  const subjects = [...named('service'), ...named('subjects', 'subject')]
  const all = subjects.length ? subjects : named('keywords')
  return [...new Set(all)].slice(0, 12).map((name) => ({ name }))
}

function statusOf(item: unknown): Story['status'] {
  const said = (textAt(item, 'pubStatus') ?? textAt(item, 'pubstatus') ?? 'usable').replace(
    /^.*:/,
    '',
  )
  if (/^cancell?ed$/i.test(said)) return 'canceled'
  return /^withheld$/i.test(said) ? 'withheld' : 'usable'
}

/** Whatever form an address has: its last step names the document, in `urn:newsml:` (RFC 3085) the one before its revision. */
function lastStep(uri: string): string {
  const steps = uri
    .replace(/[?#].*$/, '')
    .replace(/^(urn:newsml:.+):\d+[AUNaun]?$/, '$1')
    .split(/[/:]/)
    .filter((it) => it)
  return steps.slice(-1)[0] ?? uri
}
