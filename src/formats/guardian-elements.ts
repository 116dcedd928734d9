import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import type { Image, Video } from '#src/model/media.ts'
import { fileAddress } from '#src/markup/addresses.ts'
import { blocksOf, flow } from '#src/markup/blocks.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { embed } from '#src/markup/embeds.ts'
import { inlinesOf, plainOf } from '#src/markup/inlines.ts'
import { typeOf } from '#src/markup/recordings.ts'
import type { Parse } from '#src/markup/tree.ts'
import { usualSize } from '#src/markup/usual-size.ts'
import { at, listAt, numberAt, pixelsAt, textAt } from './fields.ts'
import { leftOut } from '#src/model/story.ts'

/** One typed element of a block of the Content API; kinds that are not known by what they hold: markup or an address. */
export function elementBlocks(element: unknown, context: MarkupContext, parse: Parse): Block[] {
  const type = textAt(element, 'type') ?? ''
  const data = dataOf(element, type)
  const html = textAt(data, 'html') ?? ''
  const markup = () => flow(parse(html), context)
  switch (type) {
    case 'image':
    case 'cartoon': {
      const image = imageOf(element, data, context, parse)
      return image
        ? [{ type: 'image', image, ...(textAt(data, 'role') === 'showcase' && { wide: true }) }]
        : saidOf(data, context, parse)
    }
    case 'video':
    case 'guvideo':
    case 'audio':
      return playedOf(element, data, type, context, parse)
    case 'pullquote': {
      const text = inlinesOf(parse(html), context)
      const cite = textAt(data, 'attribution')
      return text.length ? [{ type: 'pullquote', text, ...(cite && { cite: [cite] }) }] : []
    }
    case 'rich-link':
    case 'richLink':
      return linkOf(data, textAt(data, 'linkText'), context)
    case 'code': {
      const language = textAt(data, 'language')
      return html
        ? [{ type: 'code', text: plainCode(html, parse), ...(language && { language }) }]
        : []
    }
    case 'list':
    case 'timeline':
      return sectionsOf(data, context, parse)
    default:
      break
  }
  const blocks = html ? markup() : []
  if (blocks.length) return blocks
  const linked = linkOf(data, titleOf(data, parse), context)
  if (linked.length) return linked
  context.notes.add(context.path, {
    found: `an element of kind "${type}" without words or an address`,
    expected: 'one that can be read or followed',
    so: leftOut,
  })
  return []
}

/** What an element holds stands under a name made of its kind; of several such fields, the one that is filled. */
function dataOf(element: unknown, type: string): unknown {
  const camel = type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const own = at(element, `${camel}TypeData`)
  if (own) return own
  const [, any] = Object.entries(at(element) ?? {}).find(([key]) => key.endsWith('TypeData')) ?? []
  return any
}

function titleOf(data: unknown, parse: Parse): string | undefined {
  const title = ['title', 'alt', 'linkText', 'caption', 'description']
    .map((key) => textAt(data, key))
    .find((it) => it)
  return title && plainOf(parse(title))
}

/** The address of what another party shows, as a titled link. */
function linkOf(data: unknown, title: string | undefined, { base }: MarkupContext): Block[] {
  const url = ['originalUrl', 'url', 'iframeUrl', 'link', 'sourceUrl']
    .map((key) => fileAddress(textAt(data, key), base))
    .find((it) => it)
  return url ? [embed(url, title, { provider: textAt(data, 'source') })] : []
}

/** A picture of which only the words have come. */
function saidOf(data: unknown, context: MarkupContext, parse: Parse): Block[] {
  context.notes.add(context.path, {
    found: `a picture without a file: ${textAt(data, 'alt') ?? ''}`,
    expected: 'assets',
    so: 'its caption is kept without it',
  })
  const { caption } = wordsOf(data, context, parse)
  return caption ? [{ type: 'paragraph', text: caption }] : []
}

function imageOf(
  element: unknown,
  data: unknown,
  context: MarkupContext,
  parse: Parse,
): Image | undefined {
  const sources = listAt(element, 'assets').flatMap((asset) => {
    const url = fileAddress(
      textAt(asset, 'file') ?? textAt(asset, 'typeData', 'secureFile'),
      context.base,
    )
    const [width, height] = [
      pixelsAt(asset, 'typeData', 'width'),
      pixelsAt(asset, 'typeData', 'height'),
    ]
    if (!url || !(textAt(asset, 'mimeType') ?? 'image/').startsWith('image/')) return []
    return [
      {
        url,
        width: width ?? usualSize.width,
        height: height ?? usualSize.height,
      },
    ]
  })
  const seen = new Map(sources.map((it) => [it.url, it]))
  return seen.size
    ? {
        alt: textAt(data, 'alt') ?? null,
        sources: [...seen.values()],
        ...wordsOf(data, context, parse),
      }
    : undefined
}

/** Caption and credit; the credit only where the house says that it is shown. */
function wordsOf(
  data: unknown,
  context: MarkupContext,
  parse: Parse,
): { caption?: Inline[]; credit?: Inline[] } {
  const caption = inlinesOf(parse(textAt(data, 'caption') ?? ''), context)
  const credit =
    textAt(data, 'credit') ??
    [textAt(data, 'photographer'), textAt(data, 'source')].filter((it) => it).join('/')
  const isShown = at(data, 'displayCredit') !== false && at(data, 'displayCredit') !== 'false'
  return { ...(caption.length && { caption }), ...(isShown && credit && { credit: [credit] }) }
}

function playedOf(
  element: unknown,
  data: unknown,
  type: string,
  context: MarkupContext,
  parse: Parse,
): Block[] {
  const kind = type === 'audio' ? 'audio' : 'video'
  const sources = listAt(element, 'assets').flatMap((asset) => {
    const url = fileAddress(textAt(asset, 'file'), context.base)
    const mime = textAt(asset, 'mimeType')
    return url && !mime?.startsWith('image/') ? [{ url, type: mime ?? typeOf(url, kind) }] : []
  })
  const [first] = sources
  const title = titleOf(data, parse) ?? context.title
  if (!first) {
    const linked = linkOf(data, title, context)
    return linked.length ? linked : flow(parse(textAt(data, 'html') ?? ''), context)
  }
  const minutes = numberAt(data, 'durationMinutes') ?? 0
  const duration =
    numberAt(data, 'duration') ?? minutes * 60 + (numberAt(data, 'durationSeconds') ?? 0)
  const { caption, credit } = wordsOf(data, context, parse)
  const played: Video = {
    title,
    ...(duration > 0 && { duration }),
    sources,
    tracks: [],
    ...(credit && { credit }),
    fallbackUrl: first.url,
  }
  return [
    kind === 'audio'
      ? { type: 'audio', audio: played }
      : { type: 'video', video: { ...played, ...(caption && { caption }) } },
  ]
}

/** Lists and timelines of the house: a heading for each entry, then what it holds. */
function sectionsOf(data: unknown, context: MarkupContext, parse: Parse): Block[] {
  const entries = [
    ...listAt(data, 'items'),
    ...listAt(data, 'sections').flatMap((it) => [it, ...listAt(it, 'events')]),
  ]
  return entries.flatMap((entry): Block[] => {
    const title = textAt(entry, 'title')
    const when = textAt(entry, 'date')
    return [
      ...(title
        ? blocksOf([{ name: 'h3', attributes: new Map(), children: parse(title) }], context)
        : []),
      ...(when ? [{ type: 'paragraph' as const, text: [when] }] : []),
      ...[...listAt(entry, 'elements'), ...listAt(entry, 'body')].flatMap((it) =>
        elementBlocks(it, context, parse),
      ),
    ]
  })
}

function plainCode(html: string, parse: Parse): string {
  const [first] = flow(parse(`<pre>${html}</pre>`), {
    base: 'https://localhost/',
    path: '',
    notes: { warnings: [], add: () => undefined },
    title: '',
  })
  return first?.type === 'code' ? first.text : html
}
