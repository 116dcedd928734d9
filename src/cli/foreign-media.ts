import { join } from 'node:path'
import { inParallel } from '#src/lib/in-parallel.ts'
import { isCaptions } from '#src/model/media.ts'
import type { Image } from '#src/model/media.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import { withMedia } from '#src/model/with-media.ts'
import type { Played } from '#src/model/with-media.ts'
import type { Story } from '#src/model/story.ts'
import { bringStream, isStream } from './bring-stream.ts'
import { readCues } from './captions.ts'
import type { Cue } from './captions.ts'
import { download } from './download.ts'
import { mediaUrl } from './recordings.ts'
import type { Asset } from './media.ts'
import type { Problem } from './problem.ts'
import { planRenditions } from './renditions.ts'
import type { Picture } from './renditions.ts'

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
      const file = story.url
      if (isImage(it)) addresses.set(largest(it), { kind: 'pictures', file })
      if (!isPlayed(it)) return
      for (const { url } of it.tracks) addresses.set(url, { kind: 'recordings', file })
      for (const source of it.sources)
        addresses.set(source.url, { kind: isStream(source) ? 'streams' : 'recordings', file })
    })
  const paths = new Map<string, string>()
  const pieces: string[] = []
  await inParallel([...addresses], 4, async ([address, { kind, file }]) => {
    try {
      const [path, ...more] =
        kind === 'streams'
          ? await bringStream(address, folder, kind)
          : [await download(address, folder, kind)]
      paths.set(address, path)
      pieces.push(...more)
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error)
      notices.push({ file, path: address, found, expected: 'a file; the story does without it' })
    }
  })
  const files = [...new Set(paths.values())]
  const pictured = files.filter((it) => it.startsWith('pictures/'))
  const pictures = await planRenditions({ folder, paths: pictured, cache }, notices)
  const spoken = files.filter((it) => it.endsWith('.vtt'))
  const cues = new Map(
    await inParallel(spoken, 4, async (path): Promise<[string, Cue[]]> => [
      path,
      await readCues(join(folder, path), notices),
    ]),
  )
  const library: Library = { paths, pictures, cues }
  return {
    stories: stories.map((story) =>
      withMedia(story, {
        image: (it) => imageIn(it, library),
        played: (it) => playedIn(it, story.inLanguage, library),
      }),
    ),
    pictures: [...pictures.values()],
    assets: [
      ...[...files, ...new Set(pieces)]
        .filter((it) => !it.startsWith('pictures/'))
        .map((it) => ({ from: join(folder, it), to: `media/${it}` })),
      ...[...pictures.values()].flatMap(({ renditions }) =>
        renditions.map(({ file, path }) => ({ from: file, to: `media/${path}` })),
      ),
    ],
  }
}

type Library = {
  paths: Map<string, string>
  pictures: Map<string, Picture>
  cues: Map<string, Cue[]>
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

function playedIn<T extends Played>(played: T, lang: string, library: Library): T | undefined {
  const brought = <F extends { url: string }>(files: F[]) =>
    files.flatMap((file) => {
      const path = library.paths.get(file.url)
      return path ? [{ ...file, url: mediaUrl(path) }] : []
    })
  const sources = brought(played.sources)
  const [first] = sources
  if (!first) return undefined
  // What can be taken away whole, if there is any.
  const file = sources.find((it) => !isPlaylist(it.type)) ?? first
  const { poster, ...rest } = played
  const still = poster && imageIn(poster, library)
  const captions = played.tracks.filter(isCaptions)
  const read =
    captions.find(({ srclang }) => srclang.split('-')[0] === lang.split('-')[0]) ??
    captions.find((track) => track.default) ??
    captions[0]
  const transcript = read && library.cues.get(library.paths.get(read.url) ?? '')
  return {
    ...(rest as T),
    ...(still && { poster: still }),
    sources,
    tracks: brought(played.tracks),
    ...(transcript?.length && { transcript }),
    fallbackUrl: file.url,
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
