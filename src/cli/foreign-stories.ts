import { createHash } from 'node:crypto'
import { addressed } from '#src/formats/addressed.ts'
import type { Outcome } from '#src/formats/format.ts'
import { storyPath } from '#src/model/addresses.ts'
import { directionOf } from '#src/model/direction.ts'
import type { Story } from '#src/model/story.ts'
import type { Newsroom } from './newsroom.ts'
import { plainAddress, withOwnLinks } from './own-links.ts'
import type { Addresses } from './own-links.ts'
import { ContentError } from './problem.ts'
import type { Problem } from './problem.ts'
import { readDocuments } from './read-documents.ts'
import type { Reading } from './read-documents.ts'

/** What stands in another system: stories, the addresses of those that it puts first, and what it calls things. */
export type Foreign = {
  stories: Story[]
  top: Set<string>
  names: Pick<Newsroom, 'topics' | 'desks' | 'fronts'>
  notices: Problem[]
}

/** What to read, the languages of the edition, and the time that it is: what is not out yet is passed over. */
type Task = Reading & { languages: string[]; now: Date }

type Candidate = Extract<Outcome, { story: Story }> & { file: string; key: string }

/**
 * Reads all stories of the sources, of each the newest version; what is none, and what was left out of those that are, goes
 * to the notices. Throws a ContentError where a part of a source cannot be had.
 */
export async function readForeign(
  { languages, now, ...reading }: Task,
  onRead: (count: number) => void = () => undefined,
): Promise<Foreign> {
  const found = new Map<string, Candidate>()
  const notices: Problem[] = []
  const missing: Problem[] = []
  for await (const read of readDocuments(reading)) {
    const { document: file } = read
    if ('fault' in read)
      (read.isMissing ? missing : notices).push({ file, path: whole, ...read.fault })
    else if ('unsupported' in read.outcome)
      notices.push({ file, path: whole, found: read.outcome.unsupported, expected: 'a story' })
    else if (isWaiting(read.outcome.story, now))
      notices.push({
        file,
        path: 'embargoedUntil',
        found: read.outcome.story.embargoedUntil ?? '',
        expected: 'a time that has come, so the story waits for it',
      })
    else {
      // Another format's keys are others, whatever they say.
      const key = `${read.format.name} ${read.outcome.key ?? file}`
      const candidate = { ...read.outcome, file, key }
      const other = found.get(key)
      if (!other || replaces(candidate, other)) found.set(key, candidate)
      onRead(found.size)
    }
  }
  // Without it addresses would vanish that readers know.
  if (missing.length) throw new ContentError(missing)
  const stories = new Map<string, Story>()
  const top = new Set<string>()
  const addresses: Addresses = new Map()
  // The oldest has its address already: a newer one of that name does not take it.
  for (const { story: read, address, isTop, file, key } of [...found.values()].toSorted(byAge)) {
    const story = placed(read, key, languages, stories)
    stories.set(story.url.toLowerCase(), story)
    if (isTop) top.add(story.url)
    const plain = plainAddress(address ?? '')
    if (plain) addresses.set(plain, story)
    for (const { path, found: seen, expected, so } of story.warnings)
      notices.push({ file, path: path || whole, found: seen, expected: `${expected}, so ${so}` })
  }
  const linked = [...stories.values()].map((story) => withOwnLinks(story, addresses))
  return { stories: linked, top, names: namesOf(linked), notices }
}

/** Whether its hour has yet to come; a story is withdrawn at once. */
function isWaiting({ status, embargoedUntil }: Story, now: Date): boolean {
  return (
    status === 'usable' &&
    embargoedUntil !== undefined &&
    Date.parse(embargoedUntil) > now.getTime()
  )
}

/** Whether a version of a story takes the place of another: by number, else by date, else the later read; one is withdrawn for good. */
function replaces(one: Candidate, other: Candidate): boolean {
  const [number, before] = [Number(one.revision), Number(other.revision)]
  // Neither where one is not numbered.
  if (number > before) return true
  if (number < before) return false
  const [date, known] = [one.story.dateModified, other.story.dateModified]
  if (date && known && date !== known) return date > known
  return one.story.status !== 'usable' || other.story.status === 'usable'
}

function byAge(one: Candidate, other: Candidate): number {
  return (one.story.datePublished ?? '').localeCompare(other.story.datePublished ?? '')
}

const whole = '(whole file)'

/** The story under the language of the edition that it belongs to, and with an address that no other has, the same at each build. */
function placed(story: Story, key: string, languages: string[], others: Map<string, Story>): Story {
  const lang = languageOf(story.inLanguage, languages)
  const hash = createHash('sha256').update(key).digest('hex')
  let { id } = story
  for (let length = 4; others.has(storyPath(lang, id).toLowerCase()); length++)
    id = `${story.id}-${hash.slice(0, length)}`
  return { ...addressed(story, lang, id), inLanguage: lang, dir: directionOf(lang) }
}

/** The edition's language that is the same, or the same but for its region; else the story's own. */
function languageOf(lang: string, languages: string[]): string {
  const primary = lang.split('-')[0]
  return (
    languages.find((it) => it === lang) ??
    languages.find((it) => it.split('-')[0] === primary) ??
    lang
  )
}

/** Topics and writers as their stories call them. */
function namesOf(stories: Story[]): Foreign['names'] {
  // Without what every object has: a house may call a topic "constructor" or "__proto__".
  const topics = Object.create(null) as Newsroom['topics']
  const desks = Object.create(null) as Newsroom['desks']
  for (const { inLanguage: lang, topics: links, contributors } of stories) {
    for (const { text, url } of links) {
      const slug = slugOf(url)
      topics[slug] = { name: { ...topics[slug]?.name, [lang]: text } }
    }
    for (const { id, name, bio } of contributors)
      if (id)
        desks[id] = {
          name: { ...desks[id]?.name, [lang]: name },
          bio: { ...desks[id]?.bio, ...(bio && { [lang]: bio }) },
        }
  }
  return { topics, desks, fronts: new Map() }
}

function slugOf(url: string): string {
  return decodeURIComponent(url.split('/').at(-2) ?? '')
}

/** The menu that an editor has chosen, or the topics with the most stories where most of it does not exist. */
export function menuOf(
  stories: Story[],
  chosen: string[],
  names: Foreign['names'],
  notices: Problem[],
): string[] {
  const known = chosen.filter((slug) => names.topics[slug])
  if (known.length && known.length * 2 > chosen.length) return known
  const slugs = stories.flatMap(({ topics }) => topics.map(({ url }) => slugOf(url)))
  const most = [...Map.groupBy(slugs, (slug) => slug)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, 6)
    .map(([slug]) => slug)
  if (chosen.length)
    notices.push({
      file: 'landmark.config.ts',
      path: 'menu',
      found: chosen.join(', '),
      expected: `topics of these stories; those with the most are taken: ${most.join(', ')}`,
    })
  return most
}
