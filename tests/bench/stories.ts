import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listsOf, pagesOf } from '#src/cli/lists.ts'
import { writeFiles } from '#src/cli/write-edition.ts'
import { storyPath } from '#src/model/addresses.ts'
import { plainText } from '#src/model/inline.ts'
import type { Front } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import { leadImage } from '#src/model/structured-data.ts'
import type { Teaser } from '#src/model/teaser.ts'

const pageSize = 10

/** So many stories like the reference one, each with an id of its own; each leads on to the next. */
export async function storiesLike(edition: string, count: number): Promise<Story[]> {
  const reference = await read<Story>(join(edition, 'en/stories/stone-that-outlasts-empires.json'))
  const stories = Array.from({ length: count }, (_, index) => {
    const id = `story-${index + 1}`
    const headline = `${reference.headline}, part ${index + 1}`
    return { ...reference, id, headline, url: storyPath('en', id), alternates: [] }
  })
  return stories.map((story, index) => {
    const next = stories[(index + 1) % count] ?? story
    return { ...story, related: [{ rel: 'next', title: 'Next', items: [teaserOf(next)] }] }
  })
}

/** Writes an edition of so many stories below `folder`, with its front page and lists, as `landmark build` would. */
export async function writeLargeEdition(edition: string, folder: string, count: number) {
  const stories = await storiesLike(edition, count)
  const teasers = stories.map(teaserOf)
  const newsroom = { topics: {}, desks: {}, stories: [], agencies: {}, pictures: [], videos: [] }
  // Lists read nothing else of a newsroom than its topics and desks.
  const lists = listsOf({ lang: 'en', newsroom, stories, teasers })
  const front = await read<Front>(join(edition, 'en/front.json'))
  const site = await readFile(join(edition, 'site.json'), 'utf8')
  const documents: [string, unknown][] = [
    ...pagesOf(lists, pageSize),
    ...stories.map((story): [string, unknown] => [`en/stories/${story.id}`, story]),
    ['en/front', frontOf(front, teasers)],
  ]
  await writeFiles(new Map([['site.json', site]]), folder)
  // A few at a time: ten thousand open files are too many.
  for (let at = 0; at < documents.length; at += 200)
    await writeFiles(
      new Map(
        documents
          .slice(at, at + 200)
          .map(([path, document]) => [`${path}.json`, JSON.stringify(document)]),
      ),
      folder,
    )
}

/** A front page of the same shape with these stories. */
function frontOf({ sections }: Front, teasers: Teaser[]): Front {
  const queue = teasers.values()
  return {
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map((item) => queue.next().value ?? item),
    })),
  }
}

function teaserOf(story: Story): Teaser {
  const { id, url, headline, topics, description, datePublished, inLanguage } = story
  const image = leadImage(story)
  return {
    id,
    url,
    headline,
    inLanguage,
    ...(topics[0] && { kicker: topics[0] }),
    ...(description && { description: plainText(description) }),
    ...(image && { image }),
    ...(datePublished && { datePublished }),
  }
}

async function read<T>(file: string): Promise<T> {
  // Written by `landmark build` in the same version.
  return JSON.parse(await readFile(file, 'utf8')) as T
}
