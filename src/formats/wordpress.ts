import { plainText } from '#src/model/inline.ts'
import type { Inline } from '#src/model/inline.ts'
import type { Image } from '#src/model/media.ts'
import type { Hero, Story } from '#src/model/story.ts'
import { fileAddress } from '#src/markup/addresses.ts'
import { blocksOf } from '#src/markup/blocks.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { inlinesOf, plainOf } from '#src/markup/inlines.ts'
import { typeOf } from '#src/markup/recordings.ts'
import { elementsIn, textOf, without } from '#src/markup/tree.ts'
import type { MarkupNode } from '#src/markup/tree.ts'
import { noteUsualSize, usualSize } from '#src/markup/usual-size.ts'
import { at, listAt, pixelsAt, textAt, timeAt } from './fields.ts'
import type { Format, Outcome, Reading } from './format.ts'
import { languageByScript } from './language.ts'
import { isBeginning } from './texts.ts'
import { toStory } from './to-story.ts'
import type { Found } from './to-story.ts'
import type { Notes } from '#src/markup/notes.ts'

/** WordPress REST, `wp/v2` posts as `?_embed` gives them, one or a list. */
export const wordpress: Format = {
  name: 'wordpress',
  knows: (document) => (Array.isArray(document) ? document.some(isPost) : isPost(document)),
  items: (document) =>
    Array.isArray(document)
      ? document.map((item: unknown, index) => ({ path: `/${index}`, item }))
      : [{ path: '', item: document }],
  read: readPost,
  words: (post, parse) => {
    const text = (field: string) => textOf(parse(textAt(post, field, 'rendered') ?? ''))
    const content = parse(textAt(post, 'content', 'rendered') ?? '')
    const excerpt = text('excerpt')
    return [text('title'), textOf(content), ...(isCut(excerpt, content) ? [] : [excerpt])]
  },
}

/** Whether an excerpt was cut from the text by WordPress itself, which passes over pictures and what is said of them. */
function isCut(excerpt: string, content: MarkupNode[]): boolean {
  const figures = new Set([...elementsIn(content)].filter(({ name }) => name === 'figure'))
  return [content, without(content, figures)].some((it) => isBeginning(excerpt, textOf(it)))
}

function isPost(document: unknown): boolean {
  return (
    at(document, 'title', 'rendered') !== undefined &&
    at(document, 'content', 'rendered') !== undefined
  )
}

/** One post as a story, for a source that knows that it has one. */
export function readPost(post: unknown, reading: Reading, notes: Notes): Outcome {
  const { parse } = reading
  const unsupported = (why: string): Outcome => ({ unsupported: why, notes: notes.warnings })
  if (!isPost(post)) return unsupported('it is no post of WordPress')
  const html = textAt(post, 'content', 'rendered') ?? ''
  if (at(post, 'content', 'protected') === true && !html)
    return unsupported('it is protected by a password')
  const base = fileAddress(textAt(post, 'link'), reading.base) ?? reading.base
  const headline = plainOf(parse(textAt(post, 'title', 'rendered') ?? ''))
  const context = (path: string): MarkupContext => ({ base, path, notes, title: headline })
  const inline = (...path: string[]) =>
    inlinesOf(parse(textAt(post, ...path) ?? ''), context(path.join('/')))
  const content = parse(html)
  const body = blocksOf(content, context('content/rendered'))
  const words = plainOf(content)
  const excerpt = inline('excerpt', 'rendered')
  const [first, ...rest] = body
  const hero = heroOf(post, context('_embedded/wp:featuredmedia/0'), reading)
  // The lead picture stands in many texts again: once is enough, with all that is said of it.
  const again = first?.type === 'image' && hero?.type === 'image' && isSame(first.image, hero.image)
  const both: Hero | undefined = again
    ? { ...hero, image: { ...first.image, ...hero.image, alt: hero.image.alt ?? first.image.alt } }
    : hero
  return toStory(
    {
      id: decoded(textAt(post, 'slug')) ?? textAt(post, 'id') ?? headline,
      adapter: 'wordpress',
      version: 'wp/v2',
      lang: languageByScript(`${headline} ${words}`, reading.lang),
      headline,
      description: isCut(plainText(excerpt), content) ? undefined : excerpt,
      topics: topicsOf(post, reading),
      contributors: authorsOf(post, reading, context('_embedded/author/0')),
      datePublished: timeAt(post, ['date_gmt']) ?? timeAt(post, ['date']),
      dateModified: timeAt(post, ['modified_gmt']),
      status: statuses.get(textAt(post, 'status') ?? 'publish') ?? 'withheld',
      type: types.find((it) => it === textAt(post, 'format')),
      hero: both,
      body: again ? rest : body,
      isTop: at(post, 'sticky') === true,
      address: fileAddress(textAt(post, 'link'), reading.base),
    },
    notes,
  )
}

const statuses = new Map<string, Story['status']>([
  ['publish', 'usable'],
  ['trash', 'canceled'],
])
const types = ['video', 'audio', 'gallery'] as const

/** Errors stand where things would that may not be seen. */
function embedded(post: unknown, relation: string): unknown[] {
  return listAt(post, '_embedded', relation).filter((it) => textAt(it, 'code') === undefined)
}

/** The category of a post that nobody sorted. */
export const unsorted = 'uncategorized'

function topicsOf(post: unknown, { parse }: Reading): NonNullable<Found['topics']> {
  const terms = listAt(post, '_embedded', 'wp:term').flatMap((it) =>
    Array.isArray(it) ? (it as unknown[]) : [],
  )
  const ofKind = (taxonomy: string) => terms.filter((it) => textAt(it, 'taxonomy') === taxonomy)
  return [...ofKind('category'), ...ofKind('post_tag')].flatMap((term) => {
    const name = plainOf(parse(textAt(term, 'name') ?? ''))
    const slug = textAt(term, 'slug')
    return name && slug !== unsorted ? [{ name, slug: decoded(slug) }] : []
  })
}

/** Slugs of other scripts come percent-encoded. */
export function decoded(slug: string | undefined): string | undefined {
  try {
    return slug && decodeURIComponent(slug)
  } catch {
    return slug
  }
}

function authorsOf(
  post: unknown,
  { parse }: Reading,
  context: MarkupContext,
): NonNullable<Found['contributors']> {
  return embedded(post, 'author').flatMap((author) => {
    const name = plainOf(parse(textAt(author, 'name') ?? ''))
    const bio: Inline[] = inlinesOf(parse(textAt(author, 'description') ?? ''), context)
    return name
      ? [
          {
            name,
            role: 'author' as const,
            slug: decoded(textAt(author, 'slug')),
            ...(bio.length && { bio }),
          },
        ]
      : []
  })
}

function heroOf(post: unknown, context: MarkupContext, { parse }: Reading): Hero | undefined {
  const [media] = embedded(post, 'wp:featuredmedia')
  const url = fileAddress(textAt(media, 'source_url'), context.base)
  if (!url) return undefined
  const caption = inlinesOf(parse(textAt(media, 'caption', 'rendered') ?? ''), context)
  const type = textAt(media, 'mime_type') ?? ''
  if (type.startsWith('video/') || type.startsWith('audio/'))
    return {
      type: 'video',
      video: {
        title: plainOf(parse(textAt(media, 'title', 'rendered') ?? '')) || context.title,
        sources: [{ url, type: type || typeOf(url, 'video') }],
        tracks: [],
        ...(caption.length && { caption }),
        fallbackUrl: url,
      },
    }
  const details = at(media, 'media_details')
  const own = sized(details, url)
  if (!own) noteUsualSize(context, url)
  const full = own ?? { url, ...usualSize }
  const sizes = Object.values(at(details, 'sizes') ?? {}).flatMap((size: unknown) => {
    const address = fileAddress(textAt(size, 'source_url'), context.base)
    const rendition = address && sized(size, address)
    // Cut to another shape it is another picture.
    const isWhole =
      rendition && Math.abs(rendition.width / rendition.height - full.width / full.height) < 0.02
    return isWhole ? [rendition] : []
  })
  const others = sizes.filter((it) => it.url !== url)
  const alt = textAt(media, 'alt_text')
  return {
    type: 'image',
    image: { alt: alt ?? null, sources: [full, ...others], ...(caption.length && { caption }) },
  }
}

function sized(details: unknown, url: string): Image['sources'][number] | undefined {
  const width = pixelsAt(details, 'width')
  const height = pixelsAt(details, 'height')
  const type = textAt(details, 'mime_type')
  return width && height ? { url, width, height, ...(type && { type }) } : undefined
}

/** The same upload, whatever size of it. */
function isSame(one: Image, other: Image): boolean {
  return uploadOf(one) === uploadOf(other)
}

function uploadOf({ sources: [first] }: Image): string | undefined {
  return first?.url.replace(/(-\d+x\d+|-scaled)?\.\w+$/, '')
}
