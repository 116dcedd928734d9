import type { Block } from '#src/model/block.ts'
import { plainText } from '#src/model/inline.ts'
import { bodyText } from '#src/model/story-text.ts'
import type { Hero, Story } from '#src/model/story.ts'
import { fileAddress } from '#src/markup/addresses.ts'
import { flow } from '#src/markup/blocks.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { headed } from '#src/markup/headings.ts'
import { inlinesOf, languageOf, plainOf } from '#src/markup/inlines.ts'
import { Notes } from '#src/markup/notes.ts'
import { textOf } from '#src/markup/tree.ts'
import type { Parse } from '#src/markup/tree.ts'
import { at, listAt, textAt, timeAt } from './fields.ts'
import type { Format, Item, Outcome, Reading } from './format.ts'
import { elementBlocks } from './guardian-elements.ts'
import { lettersOf } from './texts.ts'
import { toStory } from './to-story.ts'
import type { Found } from './to-story.ts'

/** The Guardian's Content API: an item, or any answer that lists some. */
export const guardian: Format = {
  name: 'guardian',
  knows: (document) => items(document).length > 0,
  items,
  read,
  words: (item, parse) => {
    const blocks = listAt(item, 'blocks', 'body').map((it) => textAt(it, 'bodyHtml') ?? '')
    const body = textAt(item, 'fields', 'body')
    return [
      textAt(item, 'fields', 'headline') ?? textAt(item, 'webTitle') ?? '',
      textAt(item, 'fields', 'standfirst') ?? textAt(item, 'fields', 'trailText') ?? '',
      ...(body ? [body] : blocks),
    ].map((html) => textOf(parse(html)))
  },
}

const lists = [
  'results',
  'leadContent',
  'editorsPicks',
  'mostViewed',
  'storyPackage',
  'relatedContent',
]

function items(document: unknown): Item[] {
  const response = at(document, 'response') ?? document
  const start = response === document ? '' : '/response'
  const content = at(response, 'content')
  const all = [
    ...(isContent(content) ? [{ path: `${start}/content`, item: content }] : []),
    ...lists.flatMap((list) =>
      listAt(response, list).map((item, index) => ({ path: `${start}/${list}/${index}`, item })),
    ),
    ...(isContent(document) ? [{ path: '', item: document }] : []),
  ]
  return all.filter(({ item }) => isContent(item))
}

function isContent(item: unknown): boolean {
  return (
    textAt(item, 'webTitle') !== undefined &&
    (textAt(item, 'webUrl') ?? textAt(item, 'apiUrl')) !== undefined
  )
}

function read(item: unknown, reading: Reading, notes: Notes): Outcome {
  if (!isContent(item))
    return { unsupported: 'it is no content of the Content API', notes: notes.warnings }
  const { parse } = reading
  const base = fileAddress(textAt(item, 'webUrl'), reading.base) ?? reading.base
  const headline = plainOf(
    parse(textAt(item, 'fields', 'headline') ?? textAt(item, 'webTitle') ?? ''),
  )
  const context = (path: string): MarkupContext => ({ base, path, notes, title: headline })
  const standfirst = inlinesOf(
    parse(textAt(item, 'fields', 'standfirst') ?? ''),
    context('fields/standfirst'),
  )
  const trail = inlinesOf(
    parse(textAt(item, 'fields', 'trailText') ?? ''),
    context('fields/trailText'),
  )
  const { hero, first } = leadOf(item, context, parse)
  const body = [...first, ...headed(bodyOf(item, context, parse))]
  if (!body.length && !hero && !standfirst.length)
    return {
      unsupported: 'the answer holds no text: ask for it with show-fields and show-blocks',
      notes: notes.warnings,
    }
  const modified = timeAt(item, ['fields', 'lastModified'])
  return toStory(
    {
      id: textAt(item, 'id') ?? base,
      address: fileAddress(textAt(item, 'webUrl'), reading.base),
      key: textAt(item, 'id'),
      adapter: 'guardian',
      version: 'capi',
      lang: languageOf(textAt(item, 'fields', 'lang')) ?? reading.lang,
      headline,
      description: standfirst.length ? standfirst : trail,
      kicker: plainOf(parse(textAt(item, 'sectionName') ?? '')) || undefined,
      topics: topicsOf(item, parse),
      byline: plainOf(parse(textAt(item, 'fields', 'byline') ?? '')) || undefined,
      contributors: contributorsOf(item, context('tags'), parse),
      agencies: agencyOf(item),
      datePublished:
        timeAt(item, ['webPublicationDate']) ?? timeAt(item, ['fields', 'firstPublicationDate']),
      dateModified: modified,
      type: typeOf(item),
      hero,
      body,
    },
    notes,
  )
}

/** Blocks by their typed elements; by their markup where that says more; else the body as one piece of markup. */
function bodyOf(item: unknown, context: (path: string) => MarkupContext, parse: Parse): Block[] {
  const aside = (path: string) => ({ ...context(path), notes: new Notes() })
  const blocks = listAt(item, 'blocks', 'body').flatMap((block, index): Block[] => {
    const path = `blocks/body/${index}`
    const typed = listAt(block, 'elements').flatMap((element, place) =>
      elementBlocks(element, context(`${path}/elements/${place}`), parse),
    )
    const html = textAt(block, 'bodyHtml')
    const title = textAt(block, 'title') ?? textAt(block, 'attributes', 'title')
    const words = html ? plainOf(parse(html)).length : 0
    const found =
      lengthOf(typed) >= words * 0.9 && typed.length
        ? [...typed, ...unsaid(flow(parse(html ?? ''), aside(`${path}/bodyHtml`)), typed)]
        : [...typed.filter(isRecording), ...flow(parse(html ?? ''), context(`${path}/bodyHtml`))]
    return [
      ...(title && found.length
        ? [{ type: 'heading' as const, level: 2 as const, id: '', text: [title] }]
        : []),
      ...found,
    ]
  })
  const html = textAt(item, 'fields', 'body')
  if (!html || lengthOf(blocks) >= plainOf(parse(html)).length * 0.9) return blocks
  return flow(parse(html), context('fields/body'))
}

/** Paragraphs of the markup that no element holds: the two are written apart, and may differ. */
function unsaid(paragraphs: Block[], elements: Block[]): Block[] {
  const said = lettersOf(wordsOf(elements))
  return paragraphs.filter(
    (it) => it.type === 'paragraph' && !said.includes(lettersOf(plainText(it.text))),
  )
}

function isRecording({ type }: Block): boolean {
  return type === 'video' || type === 'audio' || type === 'embed' || type === 'pullquote'
}

function lengthOf(blocks: Block[]): number {
  return wordsOf(blocks).length
}

function wordsOf(blocks: Block[]): string {
  return [
    ...bodyText(blocks),
    ...blocks.map((it) => (it.type === 'pullquote' ? plainText(it.text) : '')),
  ].join(' ')
}

/** The lead picture or film; one that plays elsewhere is the first of the text. */
function leadOf(
  item: unknown,
  context: (path: string) => MarkupContext,
  parse: Parse,
): { hero?: Hero; first: Block[] } {
  const main = listAt(item, 'elements').filter((it) => textAt(it, 'relation') === 'main')
  const found = [
    ...listAt(item, 'blocks', 'main', 'elements').flatMap((it) =>
      elementBlocks(it, context('blocks/main'), parse),
    ),
    ...flow(
      parse(textAt(item, 'blocks', 'main', 'bodyHtml') ?? ''),
      context('blocks/main/bodyHtml'),
    ),
    ...main.flatMap((it) => elementBlocks(asTyped(it), context('elements'), parse)),
    ...flow(parse(textAt(item, 'fields', 'main') ?? ''), context('fields/main')),
  ]
  const lead = found.find(
    (it): it is Block<'image' | 'video'> => it.type === 'image' || it.type === 'video',
  )
  if (lead)
    return { hero: lead.type === 'image' ? { type: 'image', image: lead.image } : lead, first: [] }
  const first = found.filter(({ type }) => type === 'embed').slice(0, 1)
  const thumbnail = fileAddress(textAt(item, 'fields', 'thumbnail'), context('').base)
  if (!thumbnail) return { first }
  const sources = [{ url: thumbnail, width: 500, height: 300 }]
  return { hero: { type: 'image', image: { alt: null, sources } }, first }
}

/** Elements of before there were blocks keep what is said of a picture with each of its files. */
function asTyped(element: unknown): unknown {
  const type = textAt(element, 'type') ?? 'image'
  return {
    type,
    assets: listAt(element, 'assets'),
    [`${type}TypeData`]: at(element, 'assets', 0, 'typeData'),
  }
}

function tags(item: unknown, type: string): unknown[] {
  return listAt(item, 'tags').filter((it) => textAt(it, 'type') === type)
}

function topicsOf(item: unknown, parse: Parse): NonNullable<Found['topics']> {
  return [...tags(item, 'keyword'), ...tags(item, 'series')].flatMap((tag) => {
    const name = plainOf(parse(textAt(tag, 'webTitle') ?? ''))
    return name ? [{ name, slug: textAt(tag, 'id') }] : []
  })
}

function contributorsOf(
  item: unknown,
  context: MarkupContext,
  parse: Parse,
): NonNullable<Found['contributors']> {
  return tags(item, 'contributor').flatMap((tag) => {
    const name = plainOf(parse(textAt(tag, 'webTitle') ?? ''))
    const bio = inlinesOf(parse(textAt(tag, 'bio') ?? ''), context)
    const slug = textAt(tag, 'id')?.replace(/^profile\//, '')
    return name ? [{ name, role: 'author' as const, slug, ...(bio.length && { bio }) }] : []
  })
}

function agencyOf(item: unknown): NonNullable<Found['agencies']> {
  const publication =
    textAt(item, 'fields', 'productionOffice') && textAt(item, 'fields', 'publication')
  return publication ? [{ name: publication, role: 'publisher' }] : []
}

function typeOf(item: unknown): Story['type'] | undefined {
  const tones = new Set(tags(item, 'tone').map((tag) => textAt(tag, 'id')))
  const kind = textAt(item, 'type')
  if (kind === 'liveblog' || tones.has('tone/minutebyminute')) return 'live'
  if (tones.has('tone/comment') || tones.has('tone/letters')) return 'opinion'
  if (tones.has('tone/analysis')) return 'analysis'
  return (['gallery', 'video', 'audio'] as const).find((it) => it === kind)
}
