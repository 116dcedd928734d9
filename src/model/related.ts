import type { Story } from './story.ts'
import { small } from './teaser.ts'
import type { Teaser } from './teaser.ts'

/** What related stories are found by: its id and topics. */
type Kin = { id: string; topics: string[] }

const most = 3
/** Of a topic with more stories only the newest so many are compared: enough to choose from, and an edition stays quick. */
const newest = 300

/**
 * Tells for a story the ids of at most three others that share topics with it. The fewer stories have a topic, the more it
 * counts; one that all have counts nothing. Of equals the newer comes first. Expects the newest story first.
 */
export function relatedByTopic(stories: Kin[]): (story: Kin) => string[] {
  const byTopic = new Map<string, string[]>()
  for (const { id, topics } of stories)
    for (const topic of new Set(topics)) listIn(byTopic, topic).push(id)
  const age = new Map(stories.map(({ id }, index) => [id, index]))
  return ({ id, topics }) => {
    const likeness = new Map<string, number>()
    for (const topic of new Set(topics)) {
      const others = byTopic.get(topic) ?? []
      const weight = Math.log(stories.length / others.length)
      for (const other of others.slice(0, newest))
        likeness.set(other, (likeness.get(other) ?? 0) + weight)
    }
    likeness.delete(id)
    const nearest = [...likeness]
      .filter(([, weight]) => weight > 0)
      .toSorted(([a, x], [b, y]) => y - x || (age.get(a) ?? 0) - (age.get(b) ?? 0))
    return nearest.slice(0, most).map(([other]) => other)
  }
}

/** Where no editor has chosen what a story leads to, its topics do. */
export function withRelated(stories: Story[], teasers: Map<string, Teaser>): Story[] {
  const related = relatedByTopic(stories.filter(({ id }) => teasers.has(id)).map(kinOf))
  return stories.map((story) => {
    if (story.related.length || !teasers.has(story.id)) return story
    const items = related(kinOf(story)).flatMap((id) => teasers.get(id) ?? [])
    return items.length
      ? { ...story, related: [{ rel: 'related', items: items.map(small) }] }
      : story
  })
}

/**
 * What comes after a video: the next older one, after the last the newest. An editor's own choice of what follows stays.
 * Expects the newest story first.
 */
export function withNextVideo(stories: Story[], teasers: Map<string, Teaser>): Story[] {
  const videos = stories.filter(({ id, type }) => type === 'video' && teasers.has(id))
  return stories.map((story) => {
    const place = videos.indexOf(story)
    const next = place === -1 ? undefined : videos[(place + 1) % videos.length]
    const teaser = next && next !== story && teasers.get(next.id)
    if (!teaser || story.related.some(({ items }) => items.some(({ id }) => id === teaser.id)))
      return story
    return { ...story, related: [{ rel: 'next', items: [small(teaser)] }, ...story.related] }
  })
}

/** What a story is related by. */
function kinOf({ id, topics }: Story) {
  return { id, topics: topics.map(({ url }) => url) }
}

function listIn(lists: Map<string, string[]>, name: string): string[] {
  const list = lists.get(name) ?? []
  lists.set(name, list)
  return list
}
