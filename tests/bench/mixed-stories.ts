import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storyPath } from '#src/model/addresses.ts'
import { bodyText } from '#src/model/story-text.ts'
import type { Story } from '#src/model/story.ts'
import type { Teaser } from '#src/model/teaser.ts'

const paragraphs = 12
const years = 10

/**
 * So many stories, the same ones every time: each has paragraphs, topic and writer of an edition's stories by chance, a
 * year of ten, and three names that no other has, since new stories bring new words.
 */
export async function mixedStories(edition: string, count: number): Promise<Story[]> {
  const folder = join(edition, 'en/stories')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const originals = await Promise.all(
    // Written by `landmark build` in the same version.
    files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Story),
  )
  const texts = originals.flatMap(({ body }) => bodyText(body)).filter((text) => text.length > 80)
  const chance = chanceOf(count)
  const oneOf = <T>(items: T[]): T | undefined => items[Math.floor(chance() * items.length)]
  return Array.from({ length: count }, (_, index) => {
    const id = `mixed-${index + 1}`
    const like = oneOf(originals)
    if (!like) throw new Error('There is no story to mix others from.')
    const names = Array.from({ length: 3 }, () => nameBy(chance)).join(' ')
    const body = Array.from({ length: paragraphs }, () => ({
      type: 'paragraph' as const,
      text: [oneOf(texts) ?? ''],
    }))
    return {
      ...like,
      id,
      url: storyPath('en', id),
      alternates: [],
      related: [],
      headline: `${like.headline}, by ${names}`,
      datePublished: `${2026 - (index % years)}-06-01T12:00:00+02:00`,
      body,
    }
  })
}

/** The documents of an edition that search needs: stories, and the list with their teasers. */
export function documentsOf(stories: Story[]): Map<string, unknown> {
  const items = stories.map(({ id, url, headline, topics, datePublished, inLanguage }): Teaser => ({
    id,
    url,
    headline,
    ...(topics[0] && { kicker: topics[0] }),
    ...(datePublished && { datePublished }),
    inLanguage,
  }))
  return new Map<string, unknown>([
    ...stories.map((story) => [`en/stories/${story.id}.json`, story] as const),
    ['en/latest/1.json', { items, page: 1, pages: 1, total: items.length }],
  ])
}

function nameBy(chance: () => number): string {
  const syllables = ['ba', 'do', 'fi', 'gur', 'hel', 'kan', 'lo', 'mir', 'nes', 'po', 'ra', 'tu']
  return Array.from({ length: 4 }, () => syllables[Math.floor(chance() * syllables.length)]).join(
    '',
  )
}

/** Chance that is the same every time: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
