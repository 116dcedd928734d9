import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseText } from 'media-captions'
import type { Inline } from '#src/model/inline.ts'
import type { Image, Video } from '#src/model/media.ts'
import type { Newsroom, PictureCredit, VideoSheet } from './newsroom.ts'
import type { Problem } from './problem.ts'
import { planRenditions } from './renditions.ts'
import type { Picture } from './renditions.ts'

/** A file and its path in the edition. */
export type Asset = { from: string; to: string }

/** Pictures and videos as the model has them, in every language, with the files they need, some yet to be encoded. */
export type MediaLibrary = {
  picture(name: string, lang: string, caption?: Inline[]): Image | undefined
  video(id: string, lang: string): Video | undefined
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
  const videos = new Map<string, { sheet: VideoSheet; files: VideoFiles }>()
  await Promise.all(
    [...newsroom.videos].map(async ([id, sheet]) => {
      const files = await readVideo(newsroom, id, sheet, problems)
      if (files) videos.set(id, { sheet, files })
    }),
  )
  const paths = [
    ...[...newsroom.pictures.values()].map(({ file }) => `pictures/${file}`),
    ...[...videos.keys()].map(posterPath),
  ]
  const pictures = await planRenditions({ folder, paths, cache }, problems)
  const copied = [
    'pictures/credits.json',
    ...[...videos.values()].flatMap(({ files }) => files.paths),
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
      return found && toVideo({ id, lang, poster, ...found })
    },
  }
}

type Cue = { start: number; text: string }
type VideoFiles = { paths: string[]; bytes: number[]; cues: Map<string, Cue[]> }

const formats = [
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
] as const

type VideoParts = {
  id: string
  lang: string
  sheet: VideoSheet
  files: VideoFiles
  poster: Picture | undefined
}

function toVideo({ id, lang, sheet, files, poster }: VideoParts): Video {
  const { width, height } = sheet
  const cues = files.cues.get(lang)
  const description = sheet.description?.[lang]
  const credit = sheet.credit?.[lang]
  return {
    title: sheet.title[lang] ?? Object.values(sheet.title)[0] ?? id,
    ...(description && { description }),
    duration: sheet.duration,
    sources: formats.map(([extension, type], index) => ({
      url: mediaUrl(`videos/${id}.${extension}`),
      type,
      width,
      height,
      bytes: files.bytes[index],
    })),
    tracks: sheet.captions.map((srclang) => ({
      url: mediaUrl(`videos/${id}.${srclang}.vtt`),
      kind: 'captions' as const,
      srclang,
      label: new Intl.DisplayNames(srclang, { type: 'language' }).of(srclang) ?? srclang,
      default: srclang === lang,
    })),
    ...(poster && {
      poster: { alt: sheet.poster.alt[lang] ?? null, sources: sourcesOf(poster) },
    }),
    ...(credit && { credit }),
    ...(cues && { transcript: cues }),
    fallbackUrl: mediaUrl(`videos/${id}.mp4`),
  }
}

async function readVideo(
  { folder }: Newsroom,
  id: string,
  sheet: VideoSheet,
  problems: Problem[],
): Promise<VideoFiles | undefined> {
  const media = formats.map(([extension]) => `videos/${id}.${extension}`)
  const captions = sheet.captions.map((lang) => ({ lang, path: `videos/${id}.${lang}.vtt` }))
  const paths = [...media, ...captions.map(({ path }) => path)]
  const needed = [...paths, posterPath(id)]
  const found = await Promise.all(needed.map((path) => stat(join(folder, path)).catch(() => null)))
  const missing = needed.filter((_, index) => !found[index])
  problems.push(
    ...missing.map((path) => ({
      file: join(folder, `videos/${id}.json`),
      path: '(whole file)',
      found: `no file ${path}`,
      expected: 'MP4, WebM, a poster and the captions that are named',
    })),
  )
  if (missing.length) return undefined
  const cues = await Promise.all(
    captions.map(
      async ({ lang, path }) => [lang, await readCues(join(folder, path), problems)] as const,
    ),
  )
  return { paths, bytes: found.map((file) => file?.size ?? 0), cues: new Map(cues) }
}

async function readCues(file: string, problems: Problem[]): Promise<Cue[]> {
  const { cues, errors } = await parseText(await readFile(file, 'utf8'), { type: 'vtt' })
  problems.push(
    ...errors.map(({ line, message }) => ({
      file,
      path: `line ${line}`,
      found: message,
      expected: 'WebVTT',
    })),
  )
  return cues.map((cue) => ({
    start: cue.startTime,
    text: cue.text.replaceAll(/\s+/g, ' ').trim(),
  }))
}

/** The maker, and the licence, under its English name, as a link wherever there is one to obey. */
function creditLine({ author, licence, licenceUrl }: PictureCredit, lang: string): Inline[] {
  const name = licence.replace(/^CC-/, 'CC ').replace(/-(?=\d)/, ' ')
  return [
    `${author} / `,
    { type: 'a', href: licenceUrl, ...(lang !== 'en' && { lang: 'en' }), text: [name] },
  ]
}

function posterPath(id: string): string {
  return `videos/${id}.poster.jpg`
}

function sourcesOf({ renditions }: Picture): Image['sources'] {
  return renditions.map(({ path, type, width, height }) => ({
    url: mediaUrl(path),
    width,
    height,
    type,
  }))
}

/** Encoded, since a blank in a name would end the address in a `srcset`. */
function mediaUrl(path: string): string {
  return `/edition/media/${path.split('/').map(encodeURIComponent).join('/')}`
}
