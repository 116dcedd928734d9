import type { Block } from '#src/model/block.ts'
import type { Image } from '#src/model/media.ts'
import { fileAddress } from '#src/markup/addresses.ts'
import { blocksOf } from '#src/markup/blocks.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { embed } from '#src/markup/embeds.ts'
import { languageOf } from '#src/markup/inlines.ts'
import { lowered } from '#src/markup/lists.ts'
import type { Notes } from '#src/markup/notes.ts'
import { asPictures } from '#src/markup/pictures.ts'
import { attribute, textOf } from '#src/markup/tree.ts'
import { noteUsualSize, usualSize } from '#src/markup/usual-size.ts'
import type { MarkupElement } from '#src/markup/tree.ts'
import { at, listAt, pixelsAt, textAt, timeAt } from './fields.ts'
import type { Format, Outcome, Reading } from './format.ts'
import { plain } from './texts.ts'
import { toStory } from './to-story.ts'
import { leftOut } from '#src/model/story.ts'

/** dpa digitalwires: one object for each item of the wire. What is marked as not to be published never is. */
export const dpa: Format = {
  name: 'dpa',
  knows: (document) => items(document).some(({ item }) => isWire(item)),
  items,
  read,
  words: (item, parse) =>
    ['headline', 'kicker', 'teaser', 'subhead', 'article_html', 'infobox_html', 'linkbox_html'].map(
      (field) => textOf(parse(textAt(item, field) ?? '')),
    ),
}

function items(document: unknown): { path: string; item: unknown }[] {
  const listed = Array.isArray(at(document, 'entries')) ? listAt(document, 'entries') : document
  return Array.isArray(listed)
    ? listed.map((item: unknown, index) => ({
        path: listed === document ? `/${index}` : `/entries/${index}`,
        item,
      }))
    : [{ path: '', item: document }]
}

function isWire(item: unknown): boolean {
  return (
    textAt(item, 'format')?.startsWith('digitalwires') === true ||
    (textAt(item, 'urn')?.startsWith('urn:newsml:dpa') === true &&
      at(item, 'article_html') !== undefined)
  )
}

function read(item: unknown, { base, lang, parse }: Reading, notes: Notes): Outcome {
  if (!isWire(item)) return { unsupported: 'it is no item of digitalwires', notes: notes.warnings }
  const headline = plain(textAt(item, 'headline'), parse)
  const context: MarkupContext = { base, path: '', notes, title: headline ?? '' }
  const pictures = new Map<string, Image>()
  let feature: string | undefined
  for (const [index, it] of listAt(item, 'associations').entries()) {
    const image = imageOf(it, { ...context, path: `associations/${index}` })
    const urn = textAt(it, 'urn') ?? String(index)
    if (image) pictures.set(urn, image)
    if (image && at(it, 'is_featureimage') === true) feature ??= urn
  }
  const placeholder = (element: MarkupElement) => placed(element, pictures, context)
  const html = (field: string) =>
    blocksOf(parse(textAt(item, field) ?? ''), { ...context, path: field, placeholder })
  const body = [...html('article_html'), ...boxOf(html('infobox_html')), ...html('linkbox_html')]
  const lead =
    feature ?? (body.some((it) => it.type === 'image') ? undefined : [...pictures.keys()][0])
  const image = lead === undefined ? undefined : pictures.get(lead)
  const inText = new Set(
    body.flatMap((it) => (it.type === 'image' ? (it.image.sources[0]?.url ?? []) : [])),
  )
  const others = [...pictures.values()].filter(
    (it) => it !== image && !inText.has(it.sources[0]?.url ?? ''),
  )
  const teaser = plain(textAt(item, 'teaser') ?? textAt(item, 'subhead'), parse)
  const subhead = plain(textAt(item, 'subhead'), parse)
  const agency = plain(textAt(item, 'creditline'), parse)
  return toStory(
    {
      id: textAt(item, 'entry_id') ?? textAt(item, 'urn') ?? '',
      key: textAt(item, 'urn'),
      revision: textAt(item, 'version'),
      adapter: 'dpa',
      version: textAt(item, 'format') ?? 'digitalwires',
      lang: languageOf(textAt(item, 'language')) ?? lang,
      headline,
      kicker: plain(textAt(item, 'kicker'), parse),
      description: teaser ? [teaser] : undefined,
      topics: ['dpasubject_names', 'keyword_names']
        .flatMap((key) => listAt(item, key).flatMap((it) => plain(textAt(it), parse) ?? []))
        .map((name) => ({ name })),
      byline: plain(textAt(item, 'byline'), parse),
      agencies: agency ? [{ name: agency, role: 'agency' }] : [],
      // "Hamburg (dpa) - " as it stands before the first word.
      dateline: plain(textAt(item, 'dateline'), parse)?.replace(/[\s–-]+$/, ''),
      datePublished: timeAt(item, ['content_created']) ?? timeAt(item, ['version_created']),
      dateModified: timeAt(item, ['version_created']),
      embargoedUntil: timeAt(item, ['embargoed']),
      status: statuses.get(textAt(item, 'pubstatus') ?? 'usable') ?? 'withheld',
      hero: image && { type: 'image', image },
      body: [
        ...(subhead && subhead !== teaser
          ? [{ type: 'paragraph' as const, text: [{ type: 'strong' as const, text: [subhead] }] }]
          : []),
        ...body,
        ...asPictures(others),
      ],
      rights: plain(textAt(item, 'copyrightnotice') ?? textAt(item, 'usageterms'), parse),
    },
    notes,
  )
}

const statuses = new Map<string, 'usable' | 'canceled'>([
  ['usable', 'usable'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
])

/** dpa's own elements: a picture by its association, and what others show by its address. */
function placed(
  element: MarkupElement,
  pictures: Map<string, Image>,
  { base, notes }: MarkupContext,
): Block[] | undefined {
  if (!element.name.startsWith('dnl-')) return undefined
  const image = pictures.get(attribute(element, 'ref') ?? '')
  if (image) {
    const caption = attribute(element, 'caption')
    const credit = attribute(element, 'creditline')
    return [
      {
        type: 'image',
        image: {
          ...image,
          ...(caption && { caption: [caption] }),
          ...(credit && { credit: [credit] }),
        },
      },
    ]
  }
  const url = fileAddress(attribute(element, 'src'), base)
  if (url) return [embed(url, attribute(element, 'title'))]
  notes.add('article_html', {
    found: `<${element.name}>`,
    expected: 'an association or an address',
    so: leftOut,
  })
  return []
}

/** A box of facts is called by its first heading. */
function boxOf(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'heading' || !rest.length) return blocks
  return [
    {
      type: 'factbox',
      title: first.text.map((it) => (typeof it === 'string' ? it : '')).join(''),
      blocks: rest.map(lowered),
    },
  ]
}

function imageOf(item: unknown, { base, notes, path }: MarkupContext): Image | undefined {
  const caption = textAt(item, 'caption')
  const credit = textAt(item, 'creditline')
  const sources = listAt(item, 'renditions').flatMap((it) => {
    const url = fileAddress(textAt(it, 'url'), base)
    const size = pixelsAt(it, 'size') ?? usualSize.width
    const [width, height] = [pixelsAt(it, 'width'), pixelsAt(it, 'height')]
    if (!url) return []
    if (width && height) return [{ url, width, height }]
    noteUsualSize({ notes, path: `${path}/renditions` }, url)
    return [{ url, width: size, height: Math.ceil((size * 2) / 3) }]
  })
  if (!sources.length || textAt(item, 'type') !== 'image') return undefined
  return {
    alt: null,
    sources,
    ...(caption && { caption: [caption] }),
    ...(credit && { credit: [credit] }),
  }
}
