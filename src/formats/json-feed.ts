import type { Block } from '#src/model/block.ts'
import { plainText } from '#src/model/inline.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import type { Hero } from '#src/model/story.ts'
import { fileAddress } from '#src/markup/addresses.ts'
import { blocksOf } from '#src/markup/blocks.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { inlinesOf, languageOf, plainOf } from '#src/markup/inlines.ts'
import type { Notes } from '#src/markup/notes.ts'
import { textOf } from '#src/markup/tree.ts'
import { usualSize } from '#src/markup/usual-size.ts'
import { at, listAt, numberAt, textAt, timeAt } from './fields.ts'
import type { Format, Outcome, Reading } from './format.ts'
import { languageByScript } from './language.ts'
import { bodyOf, isBeginning, plain } from './texts.ts'
import { toStory } from './to-story.ts'
import type { Found } from './to-story.ts'

/** JSON Feed 1.0 and 1.1, whose items take from the feed what they do not say themselves. */
export const jsonFeed: Format = {
  name: 'json-feed',
  knows: (document) =>
    /^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(textAt(document, 'version') ?? '') &&
    Array.isArray(at(document, 'items')),
  items: (document) =>
    listAt(document, 'items').map((item, index) => ({
      path: `/items/${index}`,
      item: { item, feed: document },
    })),
  read,
  words: (entry, parse) => {
    const text = (field: string) => textOf(parse(textAt(entry, 'item', field) ?? ''))
    const body = text('content_html') || (textAt(entry, 'item', 'content_text') ?? '')
    const summary = text('summary')
    return [text('title'), body, ...(isBeginning(summary, body) ? [] : [summary])]
  },
}

function read(entry: unknown, reading: Reading, notes: Notes): Outcome {
  const { parse } = reading
  const item = at(entry, 'item')
  const feed = at(entry, 'feed')
  const own = fileAddress(textAt(item, 'url'), reading.base)
  const base =
    own ??
    fileAddress(textAt(item, 'external_url'), reading.base) ??
    fileAddress(textAt(feed, 'home_page_url'), reading.base) ??
    reading.base
  const headline = plain(textAt(item, 'title'), parse)
  const context = (path: string): MarkupContext => ({ base, path, notes, title: headline ?? '' })
  const html = textAt(item, 'content_html')
  const text = textAt(item, 'content_text')
  const body = html
    ? blocksOf(parse(html), context('content_html'))
    : bodyOf(
        text ? { path: 'content_text', role: '', value: text, isMarkup: false } : undefined,
        context('content_text'),
        parse,
        () => undefined,
      )
  const words = html ? plainOf(parse(html)) : (text ?? '')
  const summary = inlinesOf(parse(textAt(item, 'summary') ?? ''), context('summary'))
  const url = fileAddress(textAt(item, 'image') ?? textAt(item, 'banner_image'), base)
  const first = body[0]
  const again = first?.type === 'image' && first.image.sources.some((it) => it.url === url)
  const hero: Hero | undefined = again
    ? { type: 'image', image: first.image }
    : url
      ? { type: 'image', image: { alt: null, sources: [{ url, ...usualSize }] } }
      : undefined
  const attachments = listAt(item, 'attachments').flatMap((it, index) =>
    attached(it, context(`attachments/${index}`)),
  )
  return toStory(
    {
      id: idIn(item, base),
      address: own,
      key: `${own ?? base} ${textAt(item, 'id') ?? headline ?? words}`,
      adapter: textAt(feed, '_of') ?? 'json-feed',
      version: (textAt(feed, 'version') ?? '').replace(/^.*\//, ''),
      // A feed says one language for all of its items.
      lang: languageByScript(
        `${headline ?? ''} ${words}`,
        languageOf(textAt(item, 'language') ?? textAt(feed, 'language')) ?? reading.lang,
      ),
      headline,
      // What is cut from the text itself is no standfirst.
      description: isBeginning(plainText(summary), words) ? undefined : summary,
      topics: listAt(item, 'tags')
        .flatMap((it) => plain(textAt(it), parse) ?? [])
        .map((name) => ({ name })),
      contributors: authorsOf(item, feed),
      datePublished: timeAt(item, ['date_published']),
      dateModified: timeAt(item, ['date_modified']),
      hero,
      body: [...(again ? body.slice(1) : body), ...attachments],
    },
    notes,
  )
}

/** The last step of its own address, where it has one that names it. */
function idIn(item: unknown, base: string): string {
  const url = textAt(item, 'url')
  const steps =
    url && URL.canParse(url, base) ? new URL(url, base).pathname.split('/').filter((it) => it) : []
  return steps.at(-1)?.replace(/\.\w+$/, '') ?? textAt(item, 'id') ?? ''
}

/** 1.0 knows one author, 1.1 several; a feed's stand for its items. */
function authorsOf(item: unknown, feed: unknown): NonNullable<Found['contributors']> {
  const all = [item, feed].map((it) => [
    ...listAt(it, 'authors'),
    ...(at(it, 'author') ? [at(it, 'author')] : []),
  ])
  const [own = [], shared = []] = all
  return (own.length ? own : shared).flatMap((author) => {
    const name = textAt(author, 'name')
    return name ? [{ name, role: 'author' as const }] : []
  })
}

function attached(attachment: unknown, { base, notes, path, title }: MarkupContext): Block[] {
  const url = fileAddress(textAt(attachment, 'url'), base)
  const type = textAt(attachment, 'mime_type') ?? ''
  const duration = numberAt(attachment, 'duration_in_seconds')
  if (!url) return []
  const played = {
    title: textAt(attachment, 'title') ?? title,
    ...(duration !== undefined && duration > 0 && { duration }),
    sources: [{ url, type }],
    tracks: [],
    fallbackUrl: url,
  }
  if (type.startsWith('audio/')) return [{ type: 'audio', audio: played }]
  if (type.startsWith('video/') || isPlaylist(type)) return [{ type: 'video', video: played }]
  if (type.startsWith('image/'))
    return [{ type: 'image', image: { alt: null, sources: [{ url, ...usualSize }] } }]
  notes.add(path, {
    found: `${type} ${url}`,
    expected: 'a picture, a film or a sound',
    so: 'it is kept as a link',
  })
  return [
    {
      type: 'paragraph',
      text: [{ type: 'a', href: url, text: [textAt(attachment, 'title') ?? url] }],
    },
  ]
}
