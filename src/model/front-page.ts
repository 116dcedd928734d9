import { listPath } from './addresses.ts'
import type { Front, FrontSection } from './site.ts'
import type { Story } from './story.ts'
import { small } from './teaser.ts'
import type { Teaser } from './teaser.ts'

/** What a front page is made of; stories and their teasers stand newest first. */
export type FrontParts = {
  lang: string
  stories: Story[]
  teasers: Teaser[]
  /** Topics in their order. */
  menu: string[]
  nameOf: (topic: string) => string | undefined
  /** Addresses of the stories that lead before newer ones. */
  top?: Set<string> | undefined
}

type Shape = FrontSection['shape']

/** A section as it is ordered: of a topic, or of the stories that an editor has chosen. */
export type FrontSheet = {
  shape: Shape
  title?: string | undefined
  topic?: string | undefined
  items?: Teaser[] | undefined
}

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

/** The front page by these sheets, else in a sensible order; sections without stories are left out. */
export function frontOf(parts: FrontParts, sheets = derivedSheets(parts)): Front {
  const by = new Map(parts.stories.map((story) => [story.id, story]))
  const used = new Set(sheets.flatMap(({ items = [] }) => items.map(({ id }) => id)))
  const sections = sheets.map((sheet) => {
    const items = sheet.items ?? derivedItems(sheet, used, by, parts)
    if (sheet.shape !== 'latest') for (const { id } of items) used.add(id)
    return toSection(sheet, items, by, parts)
  })
  return { sections: sections.filter(({ items }) => items.length > 0) }
}

function toSection(
  { shape, title, topic }: FrontSheet,
  items: Teaser[],
  by: Map<string, Story>,
  { lang, nameOf }: FrontParts,
): FrontSection {
  const url =
    (topic !== undefined && listPath(lang, { kind: 'topics', slug: topic })) ||
    ((shape === 'latest' || shape === 'videos') && listPath(lang, { kind: shape }))
  const heading = title ?? (topic === undefined ? undefined : nameOf(topic))
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

function derivedItems(
  { shape, topic }: FrontSheet,
  used: Set<string>,
  by: Map<string, Story>,
  { lang, teasers, top }: FrontParts,
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
function derivedSheets({ lang, stories, menu }: FrontParts): FrontSheet[] {
  const has = (type: Story['type']) => stories.some((story) => story.type === type)
  const enough = menu.filter(
    (slug) =>
      stories.filter(({ topics }) =>
        topics.some(({ url }) => url === listPath(lang, { kind: 'topics', slug })),
      ).length > room.lead,
  )
  const [first, ...others] = enough.map((topic, index): FrontSheet => ({
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
