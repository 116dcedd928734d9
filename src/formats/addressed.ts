import { storyPath } from '#src/model/addresses.ts'
import type { Story } from '#src/model/story.ts'

/** The story at this address of an edition's language, its topics and writers too. */
export function addressed(story: Story, lang: string, id = story.id): Story {
  const moved = (url: string) => url.replace(/^\/[^/]+\//, `/${lang}/`)
  return {
    ...story,
    id,
    url: storyPath(lang, id),
    topics: story.topics.map((it) => ({ ...it, url: moved(it.url) })),
    contributors: story.contributors.map((it) => (it.url ? { ...it, url: moved(it.url) } : it)),
  }
}
