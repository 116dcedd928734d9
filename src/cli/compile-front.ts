import { listPath } from '#src/model/addresses.ts'
import type { Front, FrontSection } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import { small } from '#src/model/teaser.ts'
import type { Teaser } from '#src/model/teaser.ts'
import type { Config } from './config.ts'
import type { FrontSheet, Newsroom } from './newsroom.ts'
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
type Sheet = FrontSheet['sections'][number]
type Shape = FrontSection['shape']

/** Stories in a section where an editor has not chosen them. */
const room: Record<Shape, number> = {
  lead: 5,
  latest: 6,
  pictures: 5,
  list: 5,
  voices: 3,
  videos: 4,
  picture: 1,
}

/** How many of a section's pictures stand large. */
const large: Record<Shape, number> = {
  lead: 2,
  latest: 0,
  pictures: 1,
  list: 1,
  voices: 0,
  videos: 1,
  picture: 1,
}

/** The front page in the order of `front.<lang>.json`, and in a sensible one where there is no such file. */
export function compileFront(task: Task): Front {
  const { lang, newsroom } = task
  const chosen = newsroom.fronts.get(lang)
  const sheets = chosen?.sheet.sections ?? derivedSheets(task)
  const by = new Map(task.stories.map((story) => [story.id, story]))
  const used = new Set(sheets.flatMap(({ stories }) => stories ?? []))
  const sections = sheets.map((sheet, index) => {
    const items = sheet.stories
      ? chosenItems(sheet.stories, ['sections', index, 'stories'], chosen?.file ?? '', task)
      : derivedItems(sheet, used, by, task)
    if (sheet.shape !== 'latest') for (const { id } of items) used.add(id)
    return toSection(sheet, items, ['sections', index, 'topic'], by, task)
  })
  return { sections: sections.filter(({ items }) => items.length > 0) }
}

function toSection(
  { shape, title, topic }: Sheet,
  items: Teaser[],
  path: (string | number)[],
  by: Map<string, Story>,
  { lang, newsroom, problems }: Task,
): FrontSection {
  const named = topic === undefined ? undefined : newsroom.topics[topic]
  if (topic !== undefined && !named)
    problems.push({
      file: newsroom.fronts.get(lang)?.file ?? '',
      path: path.join('.'),
      found: JSON.stringify(topic),
      expected: `a topic that exists: ${Object.keys(newsroom.topics).join(', ')}`,
    })
  const url =
    (topic !== undefined && listPath(lang, { kind: 'topics', slug: topic })) ||
    (shape === 'latest' && listPath(lang, { kind: 'latest' })) ||
    (shape === 'videos' && listPath(lang, { kind: 'videos' }))
  const heading = title ?? named?.name[lang]
  return {
    shape,
    ...(heading && { title: heading }),
    ...(url && { url }),
    items: items.map((teaser, index) =>
      inShape(index < large[shape] ? teaser : small(teaser), shape, by.get(teaser.id)),
    ),
  }
}

/** Voices name their writers; the one photograph of a section keeps its caption and credit. */
function inShape(teaser: Teaser, shape: Shape, story?: Story): Teaser {
  if (shape === 'voices') {
    const writers = story?.contributors.filter(({ role }) => role === 'author') ?? []
    return { ...teaser, byline: writers.map(({ name }) => name).join(', ') }
  }
  if (shape === 'picture' && story?.hero?.type === 'image')
    return { ...teaser, image: story.hero.image }
  return teaser
}

function chosenItems(
  ids: string[],
  path: (string | number)[],
  file: string,
  { teasers, notices }: Task,
): Teaser[] {
  const known = new Map(teasers.map((teaser) => [teaser.id, teaser]))
  return [...new Set(ids)].flatMap((id) => {
    const found = known.get(id)
    if (!found)
      notices.push({
        file,
        path: [...path, ids.indexOf(id)].join('.'),
        found: JSON.stringify(id),
        expected: 'a story that is shown; the page does without it',
      })
    return found ?? []
  })
}

function derivedItems(
  { shape, topic }: Sheet,
  used: Set<string>,
  by: Map<string, Story>,
  { lang, teasers, top }: Task,
): Teaser[] {
  const url = topic && listPath(lang, { kind: 'topics', slug: topic })
  const fits: Record<Shape, (type?: Story['type']) => boolean> = {
    lead: (type) => type !== 'video' && type !== 'gallery',
    latest: () => true,
    pictures: () => true,
    list: () => true,
    voices: (type) => type === 'opinion',
    videos: (type) => type === 'video',
    picture: (type) => type === 'gallery',
  }
  const isTop = ({ url: address }: Teaser) => top?.has(address) === true
  const ordered =
    shape === 'lead' ? teasers.toSorted((a, b) => Number(isTop(b)) - Number(isTop(a))) : teasers
  const items = ordered.filter(
    ({ id }) =>
      (shape === 'latest' || !used.has(id)) &&
      fits[shape](by.get(id)?.type) &&
      (!url || by.get(id)?.topics.some((it) => it.url === url)),
  )
  // A section led by a picture wants one in its first place.
  const withPicture = shape === 'latest' ? -1 : items.findIndex(({ image }) => image)
  const [first] = withPicture > 0 ? items.splice(withPicture, 1) : []
  return (first ? [first, ...items] : items).slice(0, room[shape])
}

/** The newest stories, then the menu's topics that have enough of them, no two neighbours alike. */
function derivedSheets({ lang, stories, config }: Task): Sheet[] {
  const has = (type: Story['type']) => stories.some((story) => story.type === type)
  const enough = config.menu.filter(
    (slug) =>
      stories.filter(({ topics }) =>
        topics.some(({ url }) => url === listPath(lang, { kind: 'topics', slug })),
      ).length > room.lead,
  )
  const [first, ...others] = enough.map((topic, index): Sheet => ({
    shape: index % 2 ? 'list' : 'pictures',
    topic,
  }))
  return [
    { shape: 'lead' },
    { shape: 'latest' },
    ...(first ? [first] : []),
    ...(has('opinion') ? [{ shape: 'voices' } as const] : []),
    ...others,
    ...(has('video') ? [{ shape: 'videos' } as const] : []),
    ...(has('gallery') ? [{ shape: 'picture' } as const] : []),
  ]
}
