import type { Front } from '#src/model/site.ts'
import { frontOf } from '#src/model/front-page.ts'
import type { Story } from '#src/model/story.ts'
import type { Teaser } from '#src/model/teaser.ts'
import type { Config } from './config.ts'
import type { Newsroom } from './newsroom.ts'
import type { Problem } from './problem.ts'

type Task = {
  lang: string
  newsroom: Pick<Newsroom, 'topics' | 'fronts'>
  stories: Story[]
  teasers: Teaser[]
  config: Config
  /** Addresses of the stories that lead before newer ones. */
  top?: Set<string> | undefined
  problems: Problem[]
  /** What an editor should know, though the front page does without it. */
  notices: Problem[]
}

/** The front page in the order of `front.<lang>.json`, and in a sensible one where there is no such file. */
export function compileFront({ problems, notices, config, newsroom, ...parts }: Task): Front {
  const { topics } = newsroom
  const chosen = newsroom.fronts.get(parts.lang)
  const known = new Map(parts.teasers.map((teaser) => [teaser.id, teaser]))
  const sheets = chosen?.sheet.sections.map(({ stories, ...sheet }, index) => {
    const at = { file: chosen.file, path: `sections.${index}` }
    problems.push(...unknownTopic(sheet.topic, topics, at))
    const ids = stories && [...new Set(stories)]
    notices.push(
      ...(ids ?? [])
        .filter((id) => !known.has(id))
        .map((id) => ({
          file: chosen.file,
          path: `${at.path}.stories.${stories?.indexOf(id)}`,
          found: JSON.stringify(id),
          expected: 'a story that is shown; the page does without it',
        })),
    )
    return { ...sheet, items: ids?.flatMap((id) => known.get(id) ?? []) }
  })
  const nameOf = (topic: string) => topics[topic]?.name[parts.lang]
  return frontOf({ ...parts, menu: config.menu, nameOf }, sheets)
}

function unknownTopic(
  topic: string | undefined,
  topics: Newsroom['topics'],
  { file, path }: { file: string; path: string },
): Problem[] {
  if (topic === undefined || topics[topic]) return []
  const expected = `a topic that exists: ${Object.keys(topics).join(', ')}`
  return [{ file, path: `${path}.topic`, found: JSON.stringify(topic), expected }]
}
