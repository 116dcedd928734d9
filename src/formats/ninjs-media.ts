import type { Inline } from '#src/model/inline.ts'
import { plainText } from '#src/model/inline.ts'
import type { Block } from '#src/model/block.ts'
import type { Image, Video } from '#src/model/media.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import type { Hero } from '#src/model/story.ts'
import { fileAddress } from '#src/markup/addresses.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { typeOf } from '#src/markup/recordings.ts'
import type { Parse } from '#src/markup/tree.ts'
import { noteUsualSize, usualSize } from '#src/markup/usual-size.ts'
import { at, listAt, numberAt, pixelsAt, textAt } from './fields.ts'
import { bestOf, plain, runOf, versionsOf } from './texts.ts'

/** A document inside of a document, by the name it has there. */
export type Association = { key: string; path: string; item: unknown }

/** What belongs to a document: by name in ninjs 1, in a list from 2 on. */
export function associationsOf(item: unknown): Association[] {
  const held = at(item, 'associations')
  const found = Array.isArray(held)
    ? held.map((it: unknown, index) => ({
        key: textAt(it, 'name') ?? String(index),
        path: `associations/${index}`,
        item: it,
      }))
    : Object.entries(held ?? {}).map(([key, it]: [string, unknown]) => ({
        key,
        path: `associations/${key}`,
        item: it,
      }))
  return found.filter((it) => typeof it.item === 'object' && it.item !== null)
}

/** The picture, film or sound that a document is, whether alone or with another; undefined where it has no file. */
export function mediaOf(
  item: unknown,
  context: MarkupContext,
  parse: Parse,
): Hero | Block<'audio'> | undefined {
  const files = renditionsOf(item, context)
  const isHeard = textAt(item, 'type') === 'audio'
  const films = files.filter(
    ({ type }) => type.startsWith('video/') || (isPlaylist(type) && !isHeard),
  )
  const sounds = files.filter(({ type }) => type.startsWith('audio/') || isPlaylist(type))
  const pictures = files.filter(({ type }) => type.startsWith('image/'))
  const caption = runOf(
    bestOf(versionsOf(item, 'descriptions', 'description'), parse),
    context,
    parse,
  )
  const credit = creditOf(item, parse)
  const said = { ...(caption.length && { caption }), ...(credit && { credit }) }
  const title = headlineOf(item, parse) ?? (plainText(caption) || context.title)
  const length = lengthOf(item, context)
  const played = (of: File[]) => ({
    title,
    ...(length !== undefined && { duration: length }),
    sources: of.map(({ url, type, width, height }) => ({
      url,
      type,
      ...(width && height && { width, height }),
    })),
    tracks: [],
    fallbackUrl: of[0]?.url ?? '',
  })
  const still = pictures.length ? imageOf(item, pictures, context) : undefined
  if (films.length) {
    const video: Video = {
      ...played(films),
      ...(still && { poster: { ...still, alt: '' } }),
      ...said,
    }
    return { type: 'video', video }
  }
  if (sounds.length)
    return { type: 'audio', audio: { ...played(sounds), ...(credit && { credit }) } }
  return still && { type: 'image', image: { ...still, ...said } }
}

type Box = { width: number; height: number }
type File = { url: string; type: string; width?: number | undefined; height?: number | undefined }

/** The files of a document, by name in ninjs 1, in a list from 2 on; the widest first. Their names mean what a house likes. */
function renditionsOf(item: unknown, context: MarkupContext): File[] {
  const held = at(item, 'renditions')
  const all: unknown[] = Array.isArray(held) ? held : Object.values(held ?? {})
  const kind = textAt(item, 'type') ?? ''
  // A picture that has no renditions may be its own address.
  const own = fileAddress(textAt(item, 'uri'), context.base)
  if (!all.some((it) => textAt(it, 'href') ?? textAt(it, 'url')))
    return own && isFile.test(new URL(own).pathname)
      ? [{ url: own, type: mimeOf(textAt(item, 'mimetype'), own, kind) }]
      : []
  return all
    .flatMap((it): File[] => {
      const url = fileAddress(textAt(it, 'href') ?? textAt(it, 'url'), context.base)
      if (!url) return []
      const [width, height] = [pixelsAt(it, 'width'), pixelsAt(it, 'height')]
      const named = textAt(it, 'contentType') ?? textAt(it, 'contenttype') ?? textAt(it, 'mimetype')
      return [{ url, type: mimeOf(named, url, kind), width, height }]
    })
    .toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0))
}

const isFile = /\.(jpe?g|png|gif|webp|avif|mp4|m4v|webm|mp3|m4a|m3u8)$/i

function mimeOf(named: string | undefined, url: string, kind: string): string {
  if (named && /^(image|video|audio)\//.test(named)) return named.replace('image/jpg', 'image/jpeg')
  if (named && isPlaylist(named)) return named
  if (/\.(jpe?g|png|gif|webp|avif|svg)$/i.test(new URL(url).pathname)) return 'image/jpeg'
  if (kind === 'video') return typeOf(url, 'video')
  if (kind === 'audio') return typeOf(url, 'audio')
  return /\.(mp4|m4v|mov|webm|mp3|m4a|wav|m3u8)$/i.test(new URL(url).pathname)
    ? typeOf(url, 'video')
    : 'image/jpeg'
}

function imageOf(item: unknown, files: File[], context: MarkupContext): Image {
  const known = files.filter((it): it is File & Box => Boolean(it.width && it.height))
  const [first] = known
  // A square of a picture that is none is another picture.
  const whole = known.filter(
    (it) => first && Math.abs(it.width / it.height - first.width / first.height) < 0.05,
  )
  if (!first) noteUsualSize({ ...context, path: `${context.path}/renditions` }, files[0]?.url ?? '')
  const sources = whole.length ? whole : files.slice(0, 1).map((it) => ({ ...it, ...usualSize }))
  return {
    alt: altOf(item),
    sources: sources.map(({ url, width, height }) => ({ url, width, height })),
  }
}

/** Superdesk keeps the alternative text of a picture where others keep a text. */
function altOf(item: unknown): string | null {
  return (
    textAt(item, 'altText') ??
    textAt(item, 'alt_text') ??
    textAt(item, 'extra', 'alt_text') ??
    textAt(item, 'body_text') ??
    null
  )
}

function creditOf(item: unknown, parse: Parse): Inline[] | undefined {
  const names = ['by', 'byline', 'creditline', 'copyrightHolder', 'copyrightholder'].flatMap(
    (key) => plain(textAt(item, key), parse) ?? [],
  )
  const sources = ['infoSources', 'infosources', 'infosource'].flatMap((key) =>
    listAt(item, key).flatMap((it) => plain(textAt(it, 'name'), parse) ?? []),
  )
  const all = [...new Set([...names.slice(0, 1), ...sources, ...(names.length ? [] : names)])]
  return all.length ? [all.join(' / ')] : undefined
}

/** The schema says seconds; some houses write milliseconds, which would make a film of a day. */
function lengthOf(item: unknown, { notes, path }: MarkupContext): number | undefined {
  const holders = [
    item,
    ...([at(item, 'renditions')].flatMap((it) =>
      typeof it === 'object' && it ? Object.values(it) : [],
    ) as unknown[]),
  ]
  const written = holders
    .map((it) => numberAt(it, 'duration'))
    .find((it) => it !== undefined && it > 0)
  if (written === undefined || written < day / 4) return written
  notes.add(`${path}/duration`, {
    found: String(written),
    expected: 'seconds',
    so: 'it is read as milliseconds',
  })
  return written / 1000
}

const day = 86_400

/** The headline, of several the main one. */
export function headlineOf(item: unknown, parse: Parse): string | undefined {
  const all = listAt(item, 'headlines')
  const main = all.find(
    (it) => /^(main|hl1|headline)$/i.test(textAt(it, 'role') ?? '') && textAt(it, 'value'),
  )
  const any = all.find((it) => textAt(it, 'value'))
  const value =
    textAt(main, 'value') ??
    textAt(any, 'value') ??
    textAt(item, 'headline') ??
    textAt(item, 'title')
  return plain(value, parse)
}
