import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseText } from 'media-captions'
import sharp from 'sharp'
import type { Inline } from '#src/model/inline.ts'
import type { Image, Video } from '#src/model/media.ts'
import type { Newsroom, PictureCredit, VideoSheet } from './newsroom.ts'
import type { Problem } from './problem.ts'

/** A file of the newsroom's and the address the edition gives it. */
export type Asset = { from: string; to: string }

/** Pictures and videos as the model has them, in every language, with the files they need. */
export type MediaLibrary = {
  picture(name: string, lang: string, caption?: Inline[]): Image | undefined
  video(id: string, lang: string): Video | undefined
  assets: Asset[]
}

/** Measures the newsroom's pictures and reads its captions; what cannot be read goes to `problems`. */
export async function readMedia(newsroom: Newsroom, problems: Problem[]): Promise<MediaLibrary> {
  const assets: Asset[] = [asset(newsroom, 'pictures/credits.json')]
  const pictures = new Map<string, { size: Size; credit: PictureCredit }>()
  const videos = new Map<string, { sheet: VideoSheet; files: VideoFiles }>()
  await Promise.all([
    ...[...newsroom.pictures].map(async ([name, credit]) => {
      const path = `pictures/${credit.file}`
      const size = await measure(join(newsroom.folder, path), problems)
      if (!size) return
      pictures.set(name, { size, credit })
      assets.push(asset(newsroom, path))
    }),
    ...[...newsroom.videos].map(async ([id, sheet]) => {
      const files = await readVideo(newsroom, id, sheet, problems)
      if (!files) return
      videos.set(id, { sheet, files })
      assets.push(...files.paths.map((path) => asset(newsroom, path)))
    }),
  ])
  return {
    assets,
    picture(name, lang, caption) {
      const found = pictures.get(name)
      if (!found) return undefined
      const { size, credit } = found
      return {
        alt: credit.alt[lang] ?? null,
        sources: [{ url: mediaUrl(`pictures/${credit.file}`), ...size }],
        ...(caption && { caption }),
        credit: creditLine(credit),
      }
    },
    video(id, lang) {
      const found = videos.get(id)
      return found && toVideo(id, lang, found.sheet, found.files)
    },
  }
}

type Size = { width: number; height: number }
type Cue = { start: number; text: string }
type VideoFiles = { paths: string[]; bytes: number[]; cues: Map<string, Cue[]> }

const formats = [
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
] as const

function toVideo(id: string, lang: string, sheet: VideoSheet, files: VideoFiles): Video {
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
    poster: {
      alt: sheet.poster.alt[lang] ?? null,
      sources: [{ url: mediaUrl(`videos/${id}.poster.jpg`), width, height }],
    },
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
  const paths = [...media, `videos/${id}.poster.jpg`, ...captions.map(({ path }) => path)]
  const found = await Promise.all(paths.map((path) => stat(join(folder, path)).catch(() => null)))
  const missing = paths.filter((_, index) => !found[index])
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

async function measure(file: string, problems: Problem[]): Promise<Size | undefined> {
  try {
    const { autoOrient } = await sharp(file).metadata()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    problems.push({ file, path: '(whole file)', found, expected: 'a picture' })
    return undefined
  }
}

/** The maker, and the licence as a link wherever there is one to obey. */
function creditLine({ author, licence, licenceUrl }: PictureCredit): Inline[] {
  const name = licence.replace(/^CC-/, 'CC ').replace(/-(?=\d)/, ' ')
  return [`${author} / `, { type: 'a', href: licenceUrl, text: [name] }]
}

function asset({ folder }: Newsroom, path: string): Asset {
  return { from: join(folder, path), to: `media/${path}` }
}

function mediaUrl(path: string): string {
  return `/edition/media/${path}`
}
