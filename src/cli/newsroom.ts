import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { inParallel } from '#src/lib/in-parallel.ts'
import { inlines, languageTag } from '#src/model/inline.ts'
import { shape } from '#src/model/site.ts'
import { person, storyType, correction } from '#src/model/story.ts'
import { timestamp } from '#src/model/teaser.ts'
import { isMissing, strictly } from './problem.ts'
import type { Problem } from './problem.ts'
import { textIn } from './text-in.ts'

const words = v.record(languageTag, v.string())
const texts = v.record(languageTag, inlines)

const topics = v.record(v.string(), v.object({ name: words, description: v.optional(words) }))
const desks = v.record(v.string(), v.object({ name: words, bio: v.optional(texts) }))
const agencies = v.record(v.string(), v.object({ name: words, url: v.optional(v.string()) }))

const frontSheet = v.object({
  sections: v.array(
    v.object({
      shape,
      title: v.optional(v.string()),
      topic: v.optional(v.string()),
      stories: v.optional(v.array(v.string())),
    }),
  ),
})
/** The front page as an editor orders it. */
type FrontSheet = v.InferOutput<typeof frontSheet>

const pictureCredits = v.array(
  v.object({
    file: v.string(),
    title: v.string(),
    author: v.string(),
    licence: v.string(),
    licenceUrl: v.string(),
    source: v.string(),
    evidence: v.optional(v.string()),
    changes: v.optional(v.string()),
    alt: words,
  }),
)
export type PictureCredit = v.InferOutput<typeof pictureCredits>[number]

const videoSheet = v.object({
  title: words,
  description: v.optional(texts),
  duration: v.number(),
  formats: v.optional(formatsOf(['mp4', 'webm', 'm3u8'])),
  width: v.number(),
  height: v.number(),
  credit: v.optional(texts),
  poster: v.object({ alt: words }),
  captions: v.array(languageTag),
  chapters: v.optional(v.array(languageTag)),
  described: v.optional(v.object({ lang: languageTag, duration: v.number() })),
})
export type VideoSheet = v.InferOutput<typeof videoSheet>

const audioSheet = v.object({
  title: words,
  description: v.optional(texts),
  duration: v.number(),
  formats: v.optional(formatsOf(['mp3', 'm3u8'])),
  credit: v.optional(texts),
  captions: v.array(languageTag),
  chapters: v.optional(v.array(languageTag)),
})
export type AudioSheet = v.InferOutput<typeof audioSheet>

const pictureRef = v.object({ picture: v.string(), caption: v.optional(inlines) })

/** A story as a newsroom writes it: references by name, nothing that can be derived. */
const authoredStory = v.object({
  type: storyType,
  headline: v.pipe(v.string(), v.nonEmpty('a headline')),
  shortHeadline: v.optional(v.string()),
  topics: v.pipe(v.array(v.string()), v.minLength(1, 'at least one topic')),
  standfirst: v.optional(inlines),
  dateline: v.optional(v.string()),
  contributors: v.array(v.object({ desk: v.string(), role: person.entries.role })),
  agencies: v.optional(v.array(v.string()), []),
  datePublished: timestamp,
  dateModified: v.optional(timestamp),
  embargoedUntil: v.optional(timestamp),
  status: v.optional(v.picklist(['usable', 'withheld', 'canceled']), 'usable'),
  hero: v.optional(
    v.variant('type', [
      v.object({ type: v.literal('image'), ...pictureRef.entries }),
      v.object({ type: v.literal('video'), video: v.string() }),
    ]),
  ),
  body: v.array(v.unknown()),
  corrections: v.optional(v.array(correction), []),
  related: v.optional(v.array(v.string()), []),
})
export type AuthoredStory = v.InferOutput<typeof authoredStory>

/** Everything in a newsroom's folder, checked file by file. `file` is always the path an editor knows. */
export type Newsroom = {
  folder: string
  topics: v.InferOutput<typeof topics>
  desks: v.InferOutput<typeof desks>
  agencies: v.InferOutput<typeof agencies>
  pictures: Map<string, PictureCredit>
  videos: Map<string, VideoSheet>
  audio: Map<string, AudioSheet>
  fronts: Map<string, { file: string; sheet: FrontSheet }>
  stories: { lang: string; id: string; file: string; story: AuthoredStory }[]
}

/** Reads a newsroom's folder; what is wrong goes to `problems`, what is right is returned. */
export async function readNewsroom(
  folder: string,
  languages: string[],
  problems: Problem[],
): Promise<Newsroom> {
  const read = async <T>(path: string, schema: v.GenericSchema<unknown, T>) => {
    const file = join(folder, path)
    const document = await readJson(file, problems)
    return document === undefined ? undefined : strictly(schema, document, file, problems)
  }
  const all = async <T>(pattern: string, schema: v.GenericSchema<unknown, T>) => {
    const paths = (await Array.fromAsync(glob(pattern, { cwd: folder }))).toSorted()
    // Not all at once, since a newsroom of 10,000 stories has more files than a process may hold open.
    const sheets = await inParallel(paths, 256, async (path) => ({
      path,
      sheet: await read(path, schema),
    }))
    return sheets.flatMap(({ path, sheet }) => (sheet ? [{ path, sheet }] : []))
  }
  const [topicSheet, deskSheet, agencySheet, credits, videos, audio, fronts, ...stories] =
    await Promise.all([
      read('topics.json', topics),
      read('desks.json', desks),
      read('agencies.json', agencies),
      read('pictures/credits.json', pictureCredits),
      all('videos/*.json', videoSheet),
      all('audio/*.json', audioSheet),
      all('front.*.json', frontSheet),
      ...languages.map(async (lang) =>
        (await all(`stories/${lang}/*.json`, authoredStory)).map(({ path, sheet }) => ({
          lang,
          id: basename(path, '.json'),
          file: join(folder, path),
          story: sheet,
        })),
      ),
    ])
  return {
    folder,
    topics: topicSheet ?? {},
    desks: deskSheet ?? {},
    agencies: agencySheet ?? {},
    pictures: new Map(credits?.map((credit) => [credit.file.replace(/\.\w+$/, ''), credit])),
    videos: new Map(videos.map(({ path, sheet }) => [basename(path, '.json'), sheet])),
    audio: new Map(audio.map(({ path, sheet }) => [basename(path, '.json'), sheet])),
    fronts: new Map(
      fronts.map(({ path, sheet }) => [
        path.slice('front.'.length, -'.json'.length),
        { file: join(folder, path), sheet },
      ]),
    ),
    stories: withoutTwins(stories.flat(), problems),
  }
}

/** Endings of the files that a recording has, in the order that browsers are to try them in. */
function formatsOf<const Ending extends string>(endings: Ending[]) {
  return v.pipe(v.array(v.picklist(endings)), v.minLength(1, 'at least one format'))
}

type Stories = Newsroom['stories']

/** Ids that differ in capitals alone are one address on half of the world's disks. */
function withoutTwins(stories: Stories, problems: Problem[]): Stories {
  const ids = Map.groupBy(stories, ({ lang, id }) => `${lang}/${id.toLowerCase()}`)
  for (const [first, ...twins] of ids.values())
    problems.push(
      ...twins.map(({ id, file }) => ({
        file,
        path: '(file name)',
        found: JSON.stringify(id),
        expected: `an id of its own: ${first?.file} has it`,
      })),
    )
  return stories
}

async function readJson(file: string, problems: Problem[]): Promise<unknown> {
  try {
    return JSON.parse(textIn(await readFile(file)))
  } catch (cause) {
    const found = isMissing(cause)
      ? 'no such file'
      : String(cause instanceof Error ? cause.message : cause)
    problems.push({ file, path: '(whole file)', found, expected: 'JSON' })
    return undefined
  }
}
