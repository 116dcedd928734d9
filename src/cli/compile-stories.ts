import { listPath, storyPath } from '#src/model/addresses.ts'
import { block } from '#src/model/block.ts'
import type { Block } from '#src/model/block.ts'
import { directionOf } from '#src/model/direction.ts'
import { plainText } from '#src/model/inline.ts'
import { countWords } from '#src/model/word-count.ts'
import { bodyText } from '#src/model/story-text.ts'
import { withNextVideo, withRelated } from '#src/model/related.ts'
import { published } from '#src/model/story.ts'
import type { Hero, Person, Story } from '#src/model/story.ts'
import type { Teaser } from '#src/model/teaser.ts'
import { teaserOf } from '#src/model/teaser-of.ts'
import type { MediaLibrary } from './media.ts'
import type { AuthoredStory, Newsroom } from './newsroom.ts'
import { strictly } from './problem.ts'
import type { Problem } from './problem.ts'
import { References } from './references.ts'

type Task = {
  lang: string
  newsroom: Newsroom
  media: MediaLibrary
  problems: Problem[]
  /** What an editor should know, though the edition does without it. */
  notices: Problem[]
  now: Date
}

/** The stories of one language, newest first, and their teasers; embargoed ones are left out until their hour. */
export function compileStories(task: Task): { stories: Story[]; teasers: Teaser[] } {
  const { lang, newsroom, media, problems, notices, now } = task
  const authored = newsroom.stories
    .filter((it) => it.lang === lang && !isEmbargoed(it.story, now))
    .toSorted((a, b) => Date.parse(b.story.datePublished) - Date.parse(a.story.datePublished))
  const teasers = new Map<string, Teaser>()
  const languages = Map.groupBy(newsroom.stories, ({ id }) => id)
  const isShown = ({ story }: Newsroom['stories'][number]) =>
    story.status === 'usable' && !isEmbargoed(story, now)
  const inFile = (file: string, into: Problem[]) =>
    new References({
      file,
      lang,
      newsroom,
      languages,
      isShown,
      media,
      teasers,
      problems: into,
      notices,
    })
  // Stories name each other, so every teaser comes first; what is wrong in one is said with its story.
  for (const { id, file, story } of authored)
    if (story.status === 'usable') teasers.set(id, toTeaser(id, lang, story, inFile(file, [])))
  const stories = authored.map(({ id, story, file }) => {
    const references = inFile(file, problems)
    const body = story.body.flatMap((written, index) => {
      const before = problems.length
      const resolved = references.resolve(written, ['body', index])
      if (problems.length > before || resolved === undefined) return []
      return strictly(block, resolved, file, problems, ['body', index]) ?? []
    })
    problems.push(...headingProblems(body, file))
    return toStory(id, lang, story, body, references)
  })
  const led = withNextVideo(withRelated(stories.map(published), teasers), teasers)
  return { stories: led, teasers: [...teasers.values()] }
}

function toStory(
  id: string,
  lang: string,
  story: AuthoredStory,
  body: Block[],
  references: References,
): Story {
  const { standfirst, hero, related, topics, agencies, contributors, ...kept } = story
  const text = [story.headline, plainText(standfirst ?? []), ...bodyText(body)].join('\n')
  const resolvedHero = hero && toHero(hero, references)
  const items = related.flatMap((it, index) => references.teaser(it, ['related', index]) ?? [])
  return {
    ...kept,
    schemaVersion: 1,
    id,
    url: storyPath(lang, id),
    inLanguage: lang,
    dir: directionOf(lang),
    alternates: references.alternates(id),
    topics: topics.flatMap((slug, index) => references.topic(slug, ['topics', index]) ?? []),
    ...(standfirst && { description: standfirst }),
    contributors: contributors.flatMap(({ desk, role }, index): Person[] => {
      const found = references.desk(desk, ['contributors', index, 'desk'])
      const url = role === 'author' ? { url: listPath(lang, { kind: 'authors', id: desk }) } : {}
      return found ? [{ ...found, ...url, id: desk, role }] : []
    }),
    agencies: agencies.flatMap((name, index) => references.agency(name, ['agencies', index]) ?? []),
    wordCount: countWords(text, lang),
    ...(resolvedHero && { hero: resolvedHero }),
    body,
    related: items.length ? [{ rel: 'related', items }] : [],
    source: { adapter: 'edition', version: '1' },
    warnings: [],
  }
}

function toTeaser(id: string, lang: string, story: AuthoredStory, references: References): Teaser {
  const { standfirst, hero, topics, ...kept } = story
  const kicker = topics[0] ? references.topic(topics[0], ['topics', 0]) : undefined
  return teaserOf({
    ...kept,
    id,
    url: storyPath(lang, id),
    inLanguage: lang,
    topics: kicker ? [kicker] : [],
    description: standfirst,
    hero: hero && toHero(hero, references),
    // A newsroom of ours writes standfirsts: nothing stands for one that is missing.
    body: [],
  })
}

function toHero(
  hero: NonNullable<AuthoredStory['hero']>,
  references: References,
): Hero | undefined {
  if (hero.type === 'video') {
    const video = references.video(hero.video, ['hero', 'video'])
    return video && { type: 'video', video }
  }
  const image = references.picture(hero.picture, ['hero', 'picture'], hero.caption)
  return image && { type: 'image', image }
}

function isEmbargoed({ embargoedUntil }: AuthoredStory, now: Date): boolean {
  return embargoedUntil !== undefined && Date.parse(embargoedUntil) > now.getTime()
}

/** A heading's id is its address in the story, its level one that the outline leads to: none is left out. */
function headingProblems(body: Block[], file: string): Problem[] {
  const seen = new Set<string>()
  let deepest = 2
  return body.flatMap((it, index) => {
    if (it.type !== 'heading') return []
    const problems: Problem[] = []
    const complain = (field: 'id' | 'level', expected: string) =>
      problems.push({
        file,
        path: `body.${index}.${field}`,
        found: JSON.stringify(it[field]),
        expected,
      })
    if (seen.has(it.id)) complain('id', 'an id that no other heading of the story has')
    if (it.level > deepest) complain('level', `${deepest}: no level of headings is left out`)
    seen.add(it.id)
    deepest = it.level + 1
    return problems
  })
}
