import type { Image } from '#src/model/media.ts'
import type { Media, Played } from '#src/model/with-media.ts'
import type { LiveWordPress } from './wordpress.ts'

/** The media that a page may show: of the origins that its content policy allows, by `https:` where the house has it. */
export function hostedBy({ root, media, captions }: LiveWordPress): Media {
  const { protocol } = new URL(root)
  const shown = <T extends { url: string }>(files: T[]): T[] =>
    files.flatMap((file) => {
      const url = new URL(file.url)
      if (url.protocol === 'http:') url.protocol = protocol
      return media.includes(url.origin) ? [{ ...file, url: url.href }] : []
    })
  const image = (it: Image): Image | undefined => {
    const sources = shown(it.sources)
    return sources.length ? { ...it, sources } : undefined
  }
  const played = <T extends Played>(it: T): T | undefined => {
    const sources = shown(it.sources)
    const { poster, ...rest } = it
    const still = poster && image(poster)
    const tracks = captions ? shown(it.tracks) : []
    return sources.length
      ? { ...(rest as T), ...(still && { poster: still }), sources, tracks }
      : undefined
  }
  return { image, played }
}
