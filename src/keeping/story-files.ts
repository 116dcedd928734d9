import * as v from 'valibot'
import { image, audio, video } from '#src/model/media.ts'
import type { Image, Recording } from '#src/model/media.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import { byFormat } from '#src/model/renditions.ts'
import { storyEnvelope } from '#src/model/story.ts'

/** The widest picture that is saved, in pixels. */
const widest = 1300

/** A story as its document has it: what its text is made of was not looked at. */
export type Envelope = v.InferOutput<typeof storyEnvelope>

/**
 * What belongs to a story, as paths: its page, document, pictures and captions; and its recordings with their bytes, 0 where the host
 * does not tell.
 */
export type Files = { text: string[]; films: { address: string; bytes: number }[] }

/** Reads the story whose page has this path below the base; rejects where it cannot be had or is none. */
export async function readStory(url: string, base: string): Promise<Envelope> {
  const answer = await fetch(documentOf(url, base))
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return v.parse(storyEnvelope, await answer.json())
}

/** Finds what belongs to a story; what stands on other sites is not saved. */
export async function filesOf(story: Envelope, base: string): Promise<Files> {
  const [pictures, recordings]: [Image[], Recording[]] = [[], []]
  collect([story.hero, story.body], pictures, recordings)
  const tracks = recordings.flatMap((it) => it.tracks.map(({ url }) => url))
  const own = (urls: string[]) =>
    [...new Set(urls)].filter((it) => it.startsWith('/edition/')).map((it) => `${base}${it}`)
  const films = recordings.flatMap((it) => {
    const { url = '', bytes } = fileOf(it) ?? {}
    return own([url]).map(async (address) => ({
      address,
      bytes: bytes ?? (await lengthOf(address)),
    }))
  })
  return {
    text: [
      `${base}${story.url}`,
      documentOf(story.url, base),
      // Without it the app shows no page.
      `${base}/edition/site.json`,
      ...own([...pictures.flatMap(forReading), ...tracks]),
    ],
    films: await Promise.all(films),
  }
}

function documentOf(url: string, base: string): string {
  return `${base}/edition${url.replace(/\/$/, '.json')}`
}

const recording = v.union([video, audio])

/** Finds pictures and recordings anywhere in a text; a film told in words is another one. */
function collect(it: unknown, pictures: Image[], recordings: Recording[]): void {
  if (typeof it !== 'object' || it === null) return
  const [picture, played] = [v.safeParse(image, it), v.safeParse(recording, it)]
  if (picture.success) pictures.push(picture.output)
  if (played.success) recordings.push(played.output)
  for (const [name, value] of Object.entries(it))
    if (name !== 'described') collect(value, pictures, recordings)
}

function forReading(picture: Image): string[] {
  const { avif, plain } = byFormat(picture)
  const files = (avif.length ? avif : plain).toSorted((a, b) => b.width - a.width)
  const file = files.find(({ width }) => width <= widest) ?? files.at(-1)
  return file ? [file.url] : []
}

/** The file of a recording that this browser plays; none of what comes in pieces. */
function fileOf({ sources }: Recording) {
  const player = document.createElement('video')
  return sources.find(({ type }) => !isPlaylist(type) && player.canPlayType(type) !== '')
}

async function lengthOf(address: string): Promise<number> {
  const { headers } = await fetch(address, { method: 'HEAD' })
  return Number(headers.get('content-length'))
}
