import { storyIn } from './story-in.ts'
import { rooms, savedCache } from './keeping.ts'

/** A story that is kept on the device: its page's path, its language (BCP 47), and what it is called. */
export type KeptStory = { path: string; lang: string; headline: string }

/** The stories that can be read without a network, what was read last first. */
export async function keptStories(): Promise<KeptStory[]> {
  const { pages, documents } = rooms
  const found = await Promise.all([
    inPages(savedCache),
    inPages(pages.cacheName),
    inDocuments(documents.cacheName),
  ])
  const known = new Map(found.flat().map((story) => [story.path, story]))
  return [...known.values()].toReversed()
}

function inPages(cacheName: string): Promise<KeptStory[]> {
  return each(cacheName, /^(.*\/stories\/[^/]+\/)$/, async (path, response) => {
    const story = storyIn(await response.text())
    return { path, ...named(story) }
  })
}

function inDocuments(cacheName: string): Promise<KeptStory[]> {
  const document = /^(.*)\/edition\/([^/]+\/stories\/[^/]+)\.json$/
  return each(cacheName, document, async (path, response) => {
    return { path, ...named(await response.json()) }
  })
}

function named(story: unknown): Omit<KeptStory, 'path'> {
  const { headline, inLanguage } = Object(story) as Record<string, unknown>
  if (typeof headline !== 'string') throw new Error('This is no story.')
  return { headline, lang: String(inLanguage) }
}

/** Reads each kept answer at a path like this; one that cannot be read is as if it were not there. */
async function each(
  cacheName: string,
  at: RegExp,
  read: (path: string, response: Response) => Promise<KeptStory>,
): Promise<KeptStory[]> {
  const cache = await caches.open(cacheName)
  const found = (await cache.keys()).map(async (request) => {
    const [, base = '', rest] = at.exec(new URL(request.url).pathname) ?? []
    const response = base || rest ? await cache.match(request) : undefined
    if (!response) throw new Error(request.url)
    return read(rest ? `${base}/${rest}/` : base, response)
  })
  const settled = await Promise.allSettled(found)
  return settled.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
}
