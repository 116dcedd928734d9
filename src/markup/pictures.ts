import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import type { Image, Rendition } from '#src/model/media.ts'
import { fileAddress } from './addresses.ts'
import { creditIn, parted } from './captions.ts'
import type { MarkupContext } from './context.ts'
import { hasWords, inlinesOf, plainOf } from './inlines.ts'
import type { Flow } from './lists.ts'
import { quoteOf } from './quotes.ts'
import { attribute, elementsIn, hasClass, without } from './tree.ts'
import type { MarkupElement, MarkupNode } from './tree.ts'
import { noteUsualSize, usualSize } from './usual-size.ts'
import { leftOut } from '#src/model/story.ts'

/** A picture alone. */
export function pictureOf(node: MarkupElement, context: MarkupContext): Block[] {
  const image = imageOf(node, context)
  return image ? [{ type: 'image', image }] : []
}

/** A figure: a picture with its caption, several as a gallery, or whatever else has a caption. */
export function figureOf(node: MarkupElement, context: MarkupContext, flow: Flow): Block[] {
  if (hasClass(node, 'wp-block-pullquote')) return quoteOf(node, context, flow)
  const inside = [...elementsIn(node.children)]
  const pictures = inside.filter(isPicture)
  const caption = inside.find(isCaption)
  const others = inside.some(({ name }) => otherMedia.test(name))
  if (pictures.length > 1 && !others) return galleryOf(node, context, flow)
  const rest = without(
    node.children,
    new Set([...(others ? [] : pictures), ...(caption ? [caption] : [])]),
  )
  const said = caption && captionOf(caption, context)
  const blocks = flow(rest, context)
  const [picture] = pictures
  if (!picture || others) return captioned(blocks, said)
  const image = imageOf(
    picture,
    context,
    inside.filter(({ name }) => name === 'source'),
  )
  if (!image) return [...captioned([], said), ...blocks]
  return [{ type: 'image', image: { ...image, ...said } }, ...blocks]
}

const otherMedia =
  /^(amp-)?(video|audio|iframe|object|embed|table|blockquote|pre|youtube|vimeo|instagram|twitter)$/

/** Several pictures as a gallery, a single one as what it is. */
export function asPictures(images: Image[]): Block[] {
  return images.length > 1
    ? [{ type: 'gallery', images }]
    : images.map((image) => ({ type: 'image', image }))
}

/** Whether this is made to hold pictures side by side. */
export function isGallery(node: MarkupElement): boolean {
  const classes = attribute(node, 'class') ?? ''
  return (
    /(^|[\s_-])(gallery|slideshow|carousel|blocks-gallery-grid|wp-caption)($|[\s_-])/.test(
      classes,
    ) &&
    [...elementsIn(node.children)].some(isPicture) &&
    ![...elementsIn(node.children)].some(({ name }) => otherMedia.test(name))
  )
}

/** Pictures, each with its own caption, as one gallery; a single one as a picture. Other words follow it. */
export function galleryOf(node: MarkupElement, context: MarkupContext, flow?: Flow): Block[] {
  const taken = new Set<MarkupNode>()
  const images = unitsIn(node, taken).flatMap(({ picture, caption }): Image[] => {
    const image = imageOf(picture, context)
    return image ? [{ ...image, ...(caption && captionOf(caption, context)) }] : []
  })
  const own = [...elementsIn(node.children)].find((it) => isCaption(it) && !taken.has(it))
  if (own) taken.add(own)
  const title = own && plainOf(own.children)
  const rest = without(node.children, taken)
  const after = hasWords(rest)
    ? (flow?.(rest, context) ?? [{ type: 'paragraph', text: inlinesOf(rest, context) }])
    : []
  const [only, ...more] = images
  if (!only) return after
  if (!more.length)
    return [
      { type: 'image', image: { ...only, ...(own && !only.caption && captionOf(own, context)) } },
      ...after,
    ]
  return [{ type: 'gallery', images, ...(title && { title }) }, ...after]
}

type Unit = { picture: MarkupElement; caption?: MarkupElement | undefined }

/** The smallest elements that hold one picture, each with the caption that stands in it. */
function unitsIn(node: MarkupElement, taken: Set<MarkupNode>): Unit[] {
  return node.children.flatMap((child): Unit[] => {
    if (typeof child === 'string') return []
    if (isPicture(child)) return take({ picture: child }, taken)
    const inside = [...elementsIn(child.children)]
    const pictures = inside.filter(isPicture)
    const [picture] = pictures
    if (!picture) return []
    return pictures.length === 1
      ? take({ picture, caption: inside.find(isCaption) }, taken)
      : unitsIn(child, taken)
  })
}

function take(unit: Unit, taken: Set<MarkupNode>): Unit[] {
  taken.add(unit.picture)
  if (unit.caption) taken.add(unit.caption)
  return [unit]
}

function isPicture({ name }: MarkupElement): boolean {
  return name === 'img' || name === 'amp-img'
}

function isCaption(node: MarkupElement): boolean {
  return (
    node.name === 'figcaption' || hasClass(node, 'wp-caption-text', 'gallery-caption', 'caption')
  )
}

/** What is said about a picture, and who made it, apart. */
function captionOf(
  node: MarkupElement,
  context: MarkupContext,
): { caption?: Inline[]; credit?: Inline[] } {
  const maker = creditIn(node)
  if (!maker) return parted(inlinesOf(node.children, context))
  const caption = inlinesOf(without(node.children, new Set([maker])), context)
  const credit = inlinesOf(maker.children, context)
  return { ...(caption.length && { caption }), ...(credit.length && { credit }) }
}

/** A caption goes to what it is of, where that has a place for it; else it stands below as words. */
function captioned(
  blocks: Block[],
  said: { caption?: Inline[]; credit?: Inline[] } | undefined,
): Block[] {
  const { caption, credit } = said ?? {}
  const [first, ...others] = blocks
  if (!said || (!caption && !credit)) return blocks
  if (first?.type === 'video') return [{ ...first, video: { ...first.video, ...said } }, ...others]
  if (first?.type === 'table' && first.caption.length === 0 && caption && !credit)
    return [{ ...first, caption }, ...others]
  return [
    ...blocks,
    {
      type: 'paragraph',
      text: [...(caption ?? []), ...(caption && credit ? [' '] : []), ...(credit ?? [])],
    },
  ]
}

/** A picture with all its renditions; none where it has no address or is there to count readers. */
function imageOf(
  node: MarkupElement,
  context: MarkupContext,
  beside: MarkupElement[] = [],
): Image | undefined {
  const { base, notes, path } = context
  const size = {
    width: pixels(attribute(node, 'width')),
    height: pixels(attribute(node, 'height')),
  }
  const plain = ['src', 'data-src', 'data-lazy-src', 'data-original'].flatMap(
    (name) => attribute(node, name) ?? [],
  )
  const address = plain.map((it) => fileAddress(it, base)).findLast((it) => it !== undefined)
  const found = address ?? plain[0] ?? '<img> without an address'
  const leave = (expected: string, so = leftOut) => {
    notes.add(path, { found, expected, so })
    return undefined
  }
  if (size.width && size.height && size.width <= 2 && size.height <= 2)
    return leave('a picture', 'it is not fetched')
  const known = size.width && size.height ? { width: size.width, height: size.height } : undefined
  const ratio = (known ?? usualSize).height / (known ?? usualSize).width
  const set = [node, ...beside].flatMap((it) =>
    renditionsIn(attribute(it, 'srcset') ?? attribute(it, 'data-srcset'), ratio, base),
  )
  const largest = set.toSorted((a, b) => b.width - a.width)[0]
  const own =
    address && !set.some(({ url }) => url === address)
      ? [
          {
            url: address,
            ...(known ??
              (size.width
                ? { width: size.width, height: Math.round(size.width * ratio) }
                : (largest ?? usualSize))),
          },
        ]
      : []
  const sources = [...own.map(({ url, width, height }) => ({ url, width, height })), ...set]
  if (!sources.length) return leave('the address of a picture')
  if (!known && !largest) noteUsualSize(context, found)
  return { alt: altOf(node), sources }
}

function altOf(node: MarkupElement): string | null {
  const alt = node.attributes.get('alt')?.replaceAll(/\s+/g, ' ').trim()
  // The name of a file says nothing of a picture.
  return alt === undefined || /^\S+\.(jpe?g|png|gif|webp|avif)$/i.test(alt) ? null : alt
}

function renditionsIn(set: string | undefined, ratio: number, base: string): Rendition[] {
  return [...(set ?? '').matchAll(/(\S*[^\s,])\s+(\d+)w/g)].flatMap(([, address, wide]) => {
    const url = fileAddress(address, base)
    const width = Number(wide)
    return url && width > 0 ? [{ url, width, height: Math.max(1, Math.round(width * ratio)) }] : []
  })
}

function pixels(value: string | undefined): number | undefined {
  const [, digits] = /^(\d+)(?:\.\d+)?(?:px)?$/.exec(value ?? '') ?? []
  return digits && Number(digits) > 0 ? Number(digits) : undefined
}
