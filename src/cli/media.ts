import { join } from 'node:path'
import type { Inline } from '#src/model/inline.ts'
import type { Audio, Image, Video } from '#src/model/media.ts'
import type { AudioSheet, Newsroom, PictureCredit, VideoSheet } from './newsroom.ts'
import type { Problem } from './problem.ts'
import { mediaUrl, posterPath, readFiles, toAudio, toVideo } from './recordings.ts'
import type { Files } from './recordings.ts'
import { planRenditions } from './renditions.ts'
import type { Picture } from './renditions.ts'

/** A file and its path in the edition. */
export type Asset = { from: string; to: string }

/** Pictures and videos as the model has them, in every language, with the files they need, some yet to be encoded. */
export type MediaLibrary = {
  picture(name: string, lang: string, caption?: Inline[]): Image | undefined
  video(id: string, lang: string): Video | undefined
  audio(id: string, lang: string): Audio | undefined
  assets: Asset[]
  pictures: Picture[]
}

/** Plans the newsroom's pictures and reads its captions; what cannot be read goes to `problems`. */
export async function readMedia(
  newsroom: Newsroom,
  cache: string,
  problems: Problem[],
): Promise<MediaLibrary> {
  const { folder } = newsroom
  const videos = new Map<string, { sheet: VideoSheet; files: Files }>()
  const audio = new Map<string, { sheet: AudioSheet; files: Files }>()
  await Promise.all([
    ...[...newsroom.videos].map(async ([id, sheet]) => {
      const files = await readFiles('videos', id, sheet, newsroom, problems)
      if (files) videos.set(id, { sheet, files })
    }),
    ...[...newsroom.audio].map(async ([id, sheet]) => {
      const files = await readFiles('audio', id, sheet, newsroom, problems)
      if (files) audio.set(id, { sheet, files })
    }),
  ])
  const paths = [
    ...[...newsroom.pictures.values()].map(({ file }) => `pictures/${file}`),
    ...[...videos.keys()].map(posterPath),
  ]
  const pictures = await planRenditions({ folder, paths, cache }, problems)
  const copied = [
    'pictures/credits.json',
    ...new Set(
      [...videos.values(), ...audio.values()].flatMap(({ files }) => [
        ...files.bytes.keys(),
        ...files.pieces,
      ]),
    ),
  ]
  return {
    pictures: [...pictures.values()],
    assets: [
      ...copied.map((path) => ({ from: join(folder, path), to: `media/${path}` })),
      ...[...pictures.values()].flatMap(({ renditions }) =>
        renditions.map(({ file, path }) => ({ from: file, to: `media/${path}` })),
      ),
    ],
    picture(name, lang, caption) {
      const credit = newsroom.pictures.get(name)
      const picture = credit && pictures.get(`pictures/${credit.file}`)
      if (!picture) return undefined
      return {
        alt: credit.alt[lang] ?? null,
        sources: sourcesOf(picture),
        ...(caption && { caption }),
        credit: creditLine(credit, lang),
      }
    },
    video(id, lang) {
      const found = videos.get(id)
      const poster = pictures.get(posterPath(id))
      const still = poster && { alt: null, sources: sourcesOf(poster) }
      return found && toVideo({ id, lang, ...found }, still)
    },
    audio(id, lang) {
      const found = audio.get(id)
      return found && toAudio({ id, lang, ...found })
    },
  }
}

/** The maker, and the licence, under its English name, as a link wherever there is one to obey. */
function creditLine({ author, licence, licenceUrl }: PictureCredit, lang: string): Inline[] {
  const name = licence.replace(/^CC-/, 'CC ').replace(/-(?=\d)/, ' ')
  return [
    `${author} / `,
    { type: 'a', href: licenceUrl, ...(lang !== 'en' && { lang: 'en' }), text: [name] },
  ]
}

function sourcesOf({ renditions }: Picture): Image['sources'] {
  return renditions.map(({ path, type, width, height }) => ({
    url: mediaUrl(path),
    width,
    height,
    type,
  }))
}
