import type { Story } from './story.ts'
import type { Front } from './site.ts'
import type { Teaser } from './teaser.ts'

/** The story that leads the front page, or the next one where the reader is on that very story. */
export function topStory(front: Front, story: Story): Teaser | undefined {
  return front.sections.flatMap((section) => section.items).find((item) => item.id !== story.id)
}

/** A story's "more stories": a list without the story itself, what stands beside it already, or anything twice. */
export function moreStories(
  items: Teaser[],
  story: Story,
  besides: (Teaser | undefined)[],
): Teaser[] {
  const seen = new Set([story.id, ...besides.map((teaser) => teaser?.id)])
  return items.filter((item) => !seen.has(item.id) && seen.add(item.id))
}
