import type { Block } from '#src/model/block.ts'
import type { Video } from '#src/model/media.ts'
import { playlistType } from '#src/model/playlist.ts'
import { fileAddress } from './addresses.ts'
import type { MarkupContext } from './context.ts'
import { languageOf } from './inlines.ts'
import { attribute, elementsIn } from './tree.ts'
import type { MarkupElement } from './tree.ts'
import { leftOut } from '#src/model/story.ts'

/** A film with its files, captions and still. How long it is, markup does not say. */
export function filmOf(node: MarkupElement, context: MarkupContext): Block[] {
  const played = playedIn(node, context, 'video')
  if (!played) return []
  const poster = fileAddress(attribute(node, 'poster'), context.base)
  const [first] = played.sources
  const box = { width: first?.width ?? 1280, height: first?.height ?? 720 }
  return [
    {
      type: 'video',
      video: {
        ...played,
        ...(poster && { poster: { alt: '', sources: [{ url: poster, ...box }] } }),
      },
    },
  ]
}

/** A sound with its files. */
export function soundOf(node: MarkupElement, context: MarkupContext): Block[] {
  const audio = playedIn(node, context, 'audio')
  return audio ? [{ type: 'audio', audio }] : []
}

type Played = Pick<Video, 'title' | 'sources' | 'tracks' | 'fallbackUrl'>

function playedIn(
  node: MarkupElement,
  context: MarkupContext,
  kind: 'video' | 'audio',
): Played | undefined {
  const { base, notes, path, title } = context
  const inside = [...elementsIn(node.children)]
  const [width, height] = ['width', 'height'].map((name) => Number(attribute(node, name)))
  const box =
    width && height && [width, height].every((it) => Number.isInteger(it) && it > 0)
      ? { width, height }
      : {}
  const sources = [node, ...inside.filter(({ name }) => name === 'source')].flatMap((it) => {
    const url = fileAddress(attribute(it, 'src') ?? attribute(it, 'data-src'), base)
    return url
      ? [{ url, type: attribute(it, 'type')?.split(';')[0] ?? typeOf(url, kind), ...box }]
      : []
  })
  const [first] = sources
  if (!first) {
    notes.add(path, {
      found: `<${node.name}>`,
      expected: 'the address of its file',
      so: leftOut,
    })
    return undefined
  }
  return {
    title: attribute(node, 'title') ?? attribute(node, 'aria-label') ?? title,
    sources,
    tracks: inside.flatMap((it) => trackOf(it, base)),
    fallbackUrl: first.url,
  }
}

const trackKinds = ['captions', 'subtitles', 'descriptions', 'chapters', 'metadata'] as const

function trackOf(node: MarkupElement, base: string): Video['tracks'] {
  const url = node.name === 'track' && fileAddress(attribute(node, 'src'), base)
  const srclang = languageOf(attribute(node, 'srclang'))
  if (!url || !srclang) return []
  const kind = trackKinds.find((it) => it === attribute(node, 'kind')) ?? 'subtitles'
  return [
    {
      url,
      kind,
      srclang,
      label: attribute(node, 'label') ?? srclang,
      ...(node.attributes.has('default') && { default: true }),
    },
  ]
}

const types = new Map([
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['mov', 'video/quicktime'],
  ['webm', 'video/webm'],
  ['ogv', 'video/ogg'],
  ['m3u8', playlistType],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['aac', 'audio/aac'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['wav', 'audio/wav'],
])

/** The MIME type of a media file by its name; the usual one of its kind where that does not tell. */
export function typeOf(url: string, kind: 'video' | 'audio'): string {
  const extension = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  return types.get(extension) ?? (kind === 'video' ? 'video/mp4' : 'audio/mpeg')
}
