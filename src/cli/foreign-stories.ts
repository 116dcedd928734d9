import { addressed } from '#src/formats/addressed.ts'
import { storyPath } from '#src/model/addresses.ts'
import { directionOf } from '#src/model/direction.ts'
import type { Story } from '#src/model/story.ts'
import type { Newsroom } from './newsroom.ts'
import { plainAddress, withOwnLinks } from './own-links.ts'
import type { Addresses } from './own-links.ts'
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

/** Reads all stories of the sources; what is none, and what was left out of those that are, goes to the notices. */
export async function readForeign(
  reading: Reading,
  languages: string[],
  onRead: (count: number) => void = () => undefined,
): Promise<Foreign> {
  const stories = new Map<string, Story>()
  const top = new Set<string>()
  const notices: Problem[] = []
  const addresses: Addresses = new Map()
  for await (const read of readDocuments(reading)) {
    const { document: file } = read
    if ('fault' in read) notices.push({ file, path: whole, ...read.fault })
    else if ('unsupported' in read.outcome)
      notices.push({
        file,
        path: whole,
        found: read.outcome.unsupported,
        expected: 'a story',
      })
    else {
      const story = placed(read.outcome.story, languages, stories)
      stories.set(story.url.toLowerCase(), story)
      if (read.outcome.isTop) top.add(story.url)
      const address = plainAddress(read.outcome.address ?? '')
      if (address) addresses.set(address, story)
      for (const { path, found, expected, so } of story.warnings)
        notices.push({ file, path: path || whole, found, expected: `${expected}, so ${so}` })
      onRead(stories.size)
    }
  }
  const linked = [...stories.values()].map((story) => withOwnLinks(story, addresses))
  return { stories: linked, top, names: namesOf(linked), notices }
}

const whole = '(whole file)'

/** The story under the language of the edition that it belongs to, and with an address that no other has. */
function placed(story: Story, languages: string[], others: Map<string, Story>): Story {
  const lang = languageOf(story.inLanguage, languages)
  let id = story.id
  for (let count = 2; others.has(storyPath(lang, id).toLowerCase()); count++)
    id = `${story.id}-${count}`
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
