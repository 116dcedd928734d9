import { join } from 'node:path'
import { inParallel } from '#src/lib/in-parallel.ts'
import type { Block } from '#src/model/block.ts'
import type { Image, Video } from '#src/model/media.ts'
import type { Story } from '#src/model/story.ts'
import { download } from './download.ts'
import { mediaUrl } from './media.ts'
import type { Asset } from './media.ts'
import type { Problem } from './problem.ts'
import { planRenditions } from './renditions.ts'
import type { Picture } from './renditions.ts'

type Played = Pick<Video, 'sources' | 'tracks' | 'fallbackUrl'>

/** What stories need beside their words, brought into the edition: nobody else is asked by a reader's browser. */
export type Brought = { stories: Story[]; assets: Asset[]; pictures: Picture[] }

/** Fetches the pictures, films, sounds and captions of stories; what cannot be had is left out of them, with a notice. */
export async function bringMedia(
  stories: Story[],
  cache: string,
  notices: Problem[],
): Promise<Brought> {
  const folder = join(cache, 'downloads')
  const addresses = new Map<string, { kind: string; file: string }>()
  for (const story of stories)
    each(story, (it) => {
      if (isImage(it)) addresses.set(largest(it), { kind: 'pictures', file: story.url })
      if (isPlayed(it))
        for (const { url } of [...it.sources, ...it.tracks])
          addresses.set(url, { kind: 'recordings', file: story.url })
    })
  const paths = new Map<string, string>()
  await inParallel([...addresses], 4, async ([address, { kind, file }]) => {
    try {
      paths.set(address, await download(address, folder, kind))
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error)
      notices.push({ file, path: address, found, expected: 'a file; the story does without it' })
    }
  })
  const files = [...new Set(paths.values())]
  const pictured = files.filter((it) => it.startsWith('pictures/'))
  const pictures = await planRenditions({ folder, paths: pictured, cache }, notices)
  const library: Library = { paths, pictures }
  return {
    stories: stories.map((story) => withMedia(story, library)),
    pictures: [...pictures.values()],
    assets: [
      ...files
        .filter((it) => it.startsWith('recordings/'))
        .map((it) => ({ from: join(folder, it), to: `media/${it}` })),
      ...[...pictures.values()].flatMap(({ renditions }) =>
        renditions.map(({ file, path }) => ({ from: file, to: `media/${path}` })),
      ),
    ],
  }
}

type Library = { paths: Map<string, string>; pictures: Map<string, Picture> }

function withMedia({ hero, ...story }: Story, library: Library): Story {
  const image = hero?.type === 'image' ? imageIn(hero.image, library) : undefined
  const video = hero?.type === 'video' ? playedIn(hero.video, library) : undefined
  return {
    ...story,
    ...(image && { hero: { type: 'image', image } }),
    ...(video && { hero: { type: 'video', video } }),
    body: blocksIn(story.body, library),
  }
}

function blocksIn(blocks: Block[], library: Library): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'image': {
        const image = imageIn(block.image, library)
        // Without its picture a caption is still something that was said.
        return image
          ? [{ ...block, image }]
          : block.image.caption
            ? [{ type: 'paragraph', text: block.image.caption }]
            : []
      }
      case 'gallery': {
        const images = block.images.flatMap((it) => imageIn(it, library) ?? [])
        return images.length ? [{ ...block, images }] : []
      }
      case 'video': {
        const video = playedIn(block.video, library)
        return video ? [{ ...block, video }] : [linkTo(block.video)]
      }
      case 'audio': {
        const audio = playedIn(block.audio, library)
        return audio ? [{ ...block, audio }] : [linkTo(block.audio)]
      }
      case 'list':
        return [
          {
            ...block,
            items: block.items.map((it) => ({
              ...it,
              ...(it.blocks && { blocks: blocksIn(it.blocks, library) }),
            })),
          },
        ]
      case 'factbox':
        return [{ ...block, blocks: blocksIn(block.blocks, library) }]
      default:
        return [block]
    }
  })
}

/** What plays from elsewhere alone is a way there. */
function linkTo({ title, fallbackUrl }: Pick<Video, 'title' | 'fallbackUrl'>): Block {
  const provider = new URL(fallbackUrl).hostname
  return { type: 'embed', embed: { provider, url: fallbackUrl, title, kind: 'video' } }
}

function imageIn(image: Image, { paths, pictures }: Library): Image | undefined {
  const picture = pictures.get(paths.get(largest(image)) ?? '')
  if (!picture) return undefined
  const sources = picture.renditions.map(({ path, type, width, height }) => ({
    url: mediaUrl(path),
    width,
    height,
    type,
  }))
  return { ...image, sources }
}

function playedIn<T extends Played & { poster?: Image | undefined }>(
  played: T,
  library: Library,
): T | undefined {
  const brought = <F extends { url: string }>(files: F[]) =>
    files.flatMap((file) => {
      const path = library.paths.get(file.url)
      return path ? [{ ...file, url: mediaUrl(path) }] : []
    })
  const sources = brought(played.sources)
  const [first] = sources
  if (!first) return undefined
  const { poster, ...rest } = played
  const still = poster && imageIn(poster, library)
  return {
    ...(rest as T),
    ...(still && { poster: still }),
    sources,
    tracks: brought(played.tracks),
    fallbackUrl: first.url,
  }
}

function largest({ sources }: Image): string {
  return sources.toSorted((a, b) => b.width - a.width)[0]?.url ?? ''
}

function isImage(value: object): value is Image {
  return 'alt' in value && 'sources' in value
}

function isPlayed(value: object): value is Played {
  return 'tracks' in value && 'fallbackUrl' in value
}

function each(value: unknown, tell: (value: object) => void): void {
  if (typeof value !== 'object' || value === null) return
  tell(value)
  for (const inner of Object.values(value)) each(inner, tell)
}
