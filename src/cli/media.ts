import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseText } from 'media-captions'
import type { Inline } from '#src/model/inline.ts'
import type { Described, Image, Video } from '#src/model/media.ts'
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
    ...[...videos.values()].flatMap(({ files }) => [...files.bytes.keys()]),
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
type VideoFiles = { bytes: Map<string, number>; cues: Map<string, Cue[]> }

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
  const description = sheet.description?.[lang]
  const credit = sheet.credit?.[lang]
  return {
    title: sheet.title[lang] ?? Object.values(sheet.title)[0] ?? id,
    ...(description && { description }),
    ...toPlayed(id, lang, sheet, files, sheet.duration),
    ...(poster && {
      poster: { alt: sheet.poster.alt[lang] ?? null, sources: sourcesOf(poster) },
    }),
    ...(credit && { credit }),
    ...(sheet.described && {
      described: {
        lang: sheet.described.lang,
        ...toPlayed(describedName(id), lang, sheet, files, sheet.described.duration),
      },
    }),
    fallbackUrl: mediaUrl(`videos/${id}.mp4`),
  }
}

/** What is played: the files of this name, and their captions. */
function toPlayed(
  name: string,
  lang: string,
  { width, height, captions }: VideoSheet,
  { bytes, cues }: VideoFiles,
  duration: number,
): Omit<Described, 'lang'> {
  const transcript = cues.get(captionsPath(name, lang))
  return {
    duration,
    sources: formats.map(([extension, type]) => {
      const path = `videos/${name}.${extension}`
      return { url: mediaUrl(path), type, width, height, bytes: bytes.get(path) }
    }),
    tracks: captions.map((srclang) => ({
      url: mediaUrl(captionsPath(name, srclang)),
      kind: 'captions' as const,
      srclang,
      label: new Intl.DisplayNames(srclang, { type: 'language' }).of(srclang) ?? srclang,
      default: srclang === lang,
    })),
    ...(transcript && { transcript }),
  }
}

async function readVideo(
  { folder }: Newsroom,
  id: string,
  sheet: VideoSheet,
  problems: Problem[],
): Promise<VideoFiles | undefined> {
  const names = [id, ...(sheet.described ? [describedName(id)] : [])]
  const media = names.flatMap((name) => formats.map(([extension]) => `videos/${name}.${extension}`))
  const captions = names.flatMap((name) => sheet.captions.map((lang) => captionsPath(name, lang)))
  const paths = [...media, ...captions]
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
    captions.map(async (path) => [path, await readCues(join(folder, path), problems)] as const),
  )
  return {
    bytes: new Map(paths.map((path, index) => [path, found[index]?.size ?? 0])),
    cues: new Map(cues),
  }
}

function describedName(id: string): string {
  return `${id}.described`
}

function captionsPath(name: string, lang: string): string {
  return `videos/${name}.${lang}.vtt`
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
export function mediaUrl(path: string): string {
  return `/edition/media/${path.split('/').map(encodeURIComponent).join('/')}`
}
