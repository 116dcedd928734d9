import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Audio, Image, Video } from '#src/model/media.ts'
import { playlistType } from '#src/model/playlist.ts'
import { readCues } from './captions.ts'
import type { Cue } from './captions.ts'
import type { AudioSheet, Newsroom, VideoSheet } from './newsroom.ts'
import { piecesOf } from './own-streams.ts'
import type { Problem } from './problem.ts'

type Sheet = Omit<AudioSheet, 'formats'> &
  Partial<Pick<VideoSheet, 'width' | 'height' | 'described'>> & { formats?: Ending[] | undefined }

/** A recording of a newsroom's with what its files hold, by their paths, and the pieces that its playlists lead to. */
export type Files = { bytes: Map<string, number>; cues: Map<string, Cue[]>; pieces: string[] }

/** What films and recordings that are heard are written as, where their sheets do not say. */
const usual = { videos: ['mp4', 'webm'], audio: ['mp3'] } as const
type Kind = keyof typeof usual

type Ending = keyof typeof types
const types = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m3u8: playlistType,
}

/** Looks for the files of a recording and reads its words; undefined where one is missing, which is a problem. */
export async function readFiles(
  kind: Kind,
  id: string,
  sheet: Sheet,
  { folder }: Newsroom,
  problems: Problem[],
): Promise<Files | undefined> {
  const names = [id, ...(sheet.described ? [describedName(id)] : [])]
  const endings = endingsOf(kind, sheet)
  const media = names.flatMap((name) => endings.map((ending) => `${kind}/${name}.${ending}`))
  const words = [
    ...names.flatMap((name) => sheet.captions.map((lang) => wordsPath(kind, name, lang))),
    ...(sheet.chapters ?? []).map((lang) => wordsPath(kind, `${id}.chapters`, lang)),
  ]
  const paths = [...media, ...words]
  const needed = [...paths, ...(kind === 'videos' ? [posterPath(id)] : [])]
  const found = await Promise.all(needed.map((path) => stat(join(folder, path)).catch(() => null)))
  const missing = needed.filter((_, index) => !found[index])
  const all = [...endings.map((ending) => ending.toUpperCase()), 'the words that are named']
  problems.push(
    ...missing.map((path) => ({
      file: join(folder, `${kind}/${id}.json`),
      path: '(whole file)',
      found: `no file ${path}`,
      expected: [...all, ...(kind === 'videos' ? ['a poster'] : [])].join(', '),
    })),
  )
  if (missing.length) return undefined
  const cues = await Promise.all(
    words.map(async (path) => [path, await readCues(join(folder, path), problems)] as const),
  )
  const pieces = await Promise.all(
    media
      .filter((path) => path.endsWith('.m3u8'))
      .map(async (path) => [...(await piecesOf(path, folder, problems))]),
  )
  return {
    bytes: new Map(paths.map((path, index) => [path, found[index]?.size ?? 0])),
    cues: new Map(cues),
    pieces: pieces.flat(),
  }
}

function endingsOf(kind: Kind, { formats }: Sheet): readonly Ending[] {
  return formats ?? usual[kind]
}

type Parts<S> = { id: string; lang: string; sheet: S; files: Files }

/** A video as the model has it, in this language. */
export function toVideo(parts: Parts<VideoSheet>, poster: Image | undefined): Video {
  const { id, lang, sheet } = parts
  return {
    ...described(parts),
    ...toPlayed('videos', id, sheet.duration, parts),
    ...(poster && { poster: { ...poster, alt: sheet.poster.alt[lang] ?? null } }),
    ...(sheet.described && {
      described: {
        lang: sheet.described.lang,
        ...toPlayed('videos', describedName(id), sheet.described.duration, parts),
      },
    }),
    fallbackUrl: mediaUrl(`videos/${id}.${fileOf('videos', sheet)}`),
  }
}

/** A recording that is heard as the model has it, in this language. */
export function toAudio(parts: Parts<AudioSheet>): Audio {
  return {
    ...described(parts),
    ...toPlayed('audio', parts.id, parts.sheet.duration, parts),
    fallbackUrl: mediaUrl(`audio/${parts.id}.${fileOf('audio', parts.sheet)}`),
  }
}

/** What can be taken away whole: no playlist, if there is anything else. */
function fileOf(kind: Kind, sheet: Sheet): string {
  const endings = endingsOf(kind, sheet)
  return endings.find((ending) => ending !== 'm3u8') ?? 'm3u8'
}

function described({
  id,
  lang,
  sheet,
}: Parts<Sheet>): Pick<Audio, 'title' | 'description' | 'credit'> {
  const description = sheet.description?.[lang]
  const credit = sheet.credit?.[lang]
  return {
    title: sheet.title[lang] ?? Object.values(sheet.title)[0] ?? id,
    ...(description && { description }),
    ...(credit && { credit }),
  }
}

/** What is played: the files of this name, their captions, transcript and chapters. */
function toPlayed(
  kind: Kind,
  name: string,
  duration: number,
  { lang, sheet, files }: Parts<Sheet>,
): Pick<Audio, 'duration' | 'sources' | 'tracks' | 'transcript' | 'chapters'> {
  const { width, height, captions } = sheet
  const transcript = files.cues.get(wordsPath(kind, name, lang))
  const chapters = files.cues.get(wordsPath(kind, `${name}.chapters`, lang))
  return {
    duration,
    sources: endingsOf(kind, sheet).map((ending) => {
      const path = `${kind}/${name}.${ending}`
      const size = width && height ? { width, height } : {}
      // A playlist's own size says nothing of what it plays.
      const bytes = ending === 'm3u8' ? undefined : files.bytes.get(path)
      return { url: mediaUrl(path), type: types[ending], ...size, bytes }
    }),
    tracks: captions.map((srclang) => ({
      url: mediaUrl(wordsPath(kind, name, srclang)),
      kind: 'captions' as const,
      srclang,
      label: new Intl.DisplayNames(srclang, { type: 'language' }).of(srclang) ?? srclang,
      default: srclang === lang,
    })),
    ...(transcript && { transcript }),
    ...(chapters && { chapters }),
  }
}

function describedName(id: string): string {
  return `${id}.described`
}

function wordsPath(kind: Kind, name: string, lang: string): string {
  return `${kind}/${name}.${lang}.vtt`
}

export function posterPath(id: string): string {
  return `videos/${id}.poster.jpg`
}

/** Encoded, since a blank in a name would end the address in a `srcset`. */
export function mediaUrl(path: string): string {
  return `/edition/media/${path.split('/').map(encodeURIComponent).join('/')}`
}
