import * as v from 'valibot'
import { inlines, languageTag } from './inline.ts'

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1))
const seconds = v.pipe(v.number(), v.minValue(0))

/** One file of a picture; width and height in pixels, `type` its MIME type where known. */
const rendition = v.object({
  url: v.string(),
  width: pixels,
  height: pixels,
  type: v.optional(v.string()),
})
export type Rendition = v.InferOutput<typeof rendition>

/** A picture. `alt: null` is unknown, `''` is decoration; the caption is never the alt. */
export const image = v.object({
  alt: v.nullable(v.string()),
  sources: v.pipe(v.array(rendition), v.minLength(1)),
  focal: v.optional(v.object({ x: v.number(), y: v.number() })),
  caption: v.optional(inlines),
  credit: v.optional(inlines),
})
export type Image = v.InferOutput<typeof image>

/** A media file; `type` is its MIME type, `bytes` its size where known. */
const mediaFile = v.object({
  url: v.string(),
  type: v.string(),
  width: v.optional(pixels),
  height: v.optional(pixels),
  bytes: v.optional(v.number()),
})

const track = v.object({
  url: v.string(),
  kind: v.picklist(['captions', 'subtitles', 'descriptions', 'chapters', 'metadata']),
  srclang: languageTag,
  label: v.string(),
  default: v.optional(v.boolean()),
})

/** One line of a transcript, or what a chapter is called, and the second at which it begins. */
const cue = v.object({ start: seconds, text: v.string() })

const played = {
  duration: v.optional(seconds),
  sources: v.array(mediaFile),
  tracks: v.array(track),
  transcript: v.optional(v.array(cue)),
  chapters: v.optional(v.array(cue)),
}

/**
 * A video; `duration` in seconds where it is known, `fallbackUrl` the file to offer where none of the sources plays. `described` is the same
 * with what is seen told in words, and may be longer; `lang` is the language it is told in.
 */
export const video = v.object({
  title: v.string(),
  description: v.optional(inlines),
  ...played,
  poster: v.optional(image),
  caption: v.optional(inlines),
  credit: v.optional(inlines),
  described: v.optional(v.object({ lang: languageTag, ...played })),
  fallbackUrl: v.string(),
})
export type Video = v.InferOutput<typeof video>
export type Described = NonNullable<Video['described']>

/** A recording that is heard; as of a video, but without a picture that moves. */
export const audio = v.object({
  title: v.string(),
  description: v.optional(inlines),
  ...played,
  image: v.optional(image),
  credit: v.optional(inlines),
  fallbackUrl: v.string(),
})
export type Audio = v.InferOutput<typeof audio>

/** What plays: a video, or a recording that is heard. */
export type Recording = Omit<Audio, 'image'> &
  Partial<Pick<Video, 'poster' | 'caption' | 'described'>>

/** Something of another party's; shown as a titled link until the reader asks for it. */
export const embed = v.object({
  provider: v.string(),
  url: v.string(),
  title: v.string(),
  description: v.optional(v.string()),
  image: v.optional(image),
  kind: v.picklist(['video', 'post', 'map', 'form', 'other']),
})

/** Whether a track's words are shown on the picture. */
export function isCaptions({ kind }: Recording['tracks'][number]): boolean {
  return kind === 'captions' || kind === 'subtitles'
}
