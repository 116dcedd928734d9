import type { Story } from './story.ts'
import type { Front } from './site.ts'
import type { Teaser } from './teaser.ts'

/** The story that leads the front page, and the one that takes its place on its own page. */
export function topStories(front: Front): Teaser[] {
  const items = front.sections.flatMap((section) => section.items)
  const [first] = items
  const next = items.find(({ id }) => id !== first?.id)
  return [first, next].filter((item) => item !== undefined)
}

/** The top story beside this one: never the story itself, nor what stands beside it as related. */
export function topStory(tops: Teaser[], story: Story): Teaser | undefined {
  const seen = new Set([
    story.id,
    ...story.related.flatMap(({ items }) => items.map(({ id }) => id)),
  ])
  return tops.find(({ id }) => !seen.has(id))
}

/** A story's "more stories": a list without the story itself, what stands beside it already, or anything twice. */
export function moreStories(
  items: Teaser[],
  story: Story,
  besides: (Teaser | undefined)[],
): Teaser[] {
  return listed(items, new Set([story.id, ...besides.map((teaser) => teaser?.id)]))
}

/** Stories of a list, each once and none without a headline; none that was seen before it, and no more than so many seen. */
export function listed(
  items: Teaser[],
  seen = new Set<string | undefined>(),
  most = Infinity,
): Teaser[] {
  return items.filter(
    ({ id, headline }) => headline && seen.size < most && !seen.has(id) && seen.add(id),
  )
}
