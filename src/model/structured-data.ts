import { safeAbsoluteUrl } from './absolute-url.ts'
import type { Block } from './block.ts'
import { isoDuration } from './duration.ts'
import { plainText } from './inline.ts'
import type { Audio, Image, Video } from './media.ts'
import type { Site } from './site.ts'
import type { Story } from './story.ts'
import type { Link } from './teaser.ts'

type Thing = { '@type': string } & Record<string, unknown>

/** schema.org of a story's page: the article, its videos, and where it stands in the edition. */
export function storyData(story: Story, site: Site): Thing[] {
  const front = { text: site.name, url: `/${story.inLanguage}/` }
  const trail = [front, ...story.topics.slice(0, 1), { text: story.headline, url: story.url }]
  return [
    articleData(story, site),
    ...videosOf(story).map((video) => videoData(video, story, site)),
    ...heardIn(story).map((audio) => audioData(audio, story, site)),
    breadcrumbData(trail, site),
  ]
}

/** schema.org BreadcrumbList: from the front page to this one. */
export function breadcrumbData(trail: Link[], site: Site): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: safeAbsoluteUrl(site.url, url),
    })),
  }
}

/** The address of a picture that every reader of cards and feeds can show: the widest that is no AVIF. */
export function cardImage(image: Image | undefined, site: Site): string | undefined {
  const common = image?.sources.filter(({ type }) => type !== 'image/avif') ?? []
  const widest = common.toSorted((a, b) => b.width - a.width)[0]
  return widest && safeAbsoluteUrl(site.url, widest.url)
}

/** The picture that stands for a story: its lead picture, or its lead video's poster. */
export function leadImage({ hero }: Story): Image | undefined {
  return hero?.type === 'video' ? hero.video.poster : hero?.image
}

const types: Partial<Record<Story['type'], string>> = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
}

function articleData(story: Story, site: Site): Thing {
  const image = cardImage(leadImage(story), site)
  const house = { '@type': 'Organization', name: site.name, url: site.url }
  const authors = authorsOf(story, site)
  return {
    '@type': types[story.type] ?? 'NewsArticle',
    mainEntityOfPage: safeAbsoluteUrl(site.url, story.url),
    headline: story.headline,
    ...(story.description && { description: plainText(story.description) }),
    ...(image && { image: [image] }),
    ...(story.datePublished && { datePublished: story.datePublished }),
    ...((story.dateModified ?? story.datePublished) && {
      dateModified: story.dateModified ?? story.datePublished,
    }),
    author: authors.length ? authors : [house],
    publisher: house,
    inLanguage: story.inLanguage,
    ...(story.topics[0] && { articleSection: story.topics[0].text }),
    ...(story.wordCount && { wordCount: story.wordCount }),
    ...(story.corrections.length && {
      correction: story.corrections.map(({ text }) => plainText(text)),
    }),
    isAccessibleForFree: true,
  }
}

/** Who wrote a story: in an edition of our own its desks, which are parts of the house, elsewhere persons; else its agencies. */
function authorsOf({ contributors, byline, agencies, source }: Story, site: Site): Thing[] {
  const kind = source.adapter === 'edition' ? 'Organization' : 'Person'
  const writers = contributors.filter(({ role }) => role === 'author')
  if (writers.length)
    return writers.map(({ name, url }) => ({
      '@type': kind,
      name,
      ...(url && { url: safeAbsoluteUrl(site.url, url) }),
    }))
  if (byline) return [{ '@type': 'Person', name: byline }]
  return agencies
    .filter(({ role }) => role === 'agency')
    .map(({ name }) => ({ '@type': 'Organization', name }))
}

function videoData(video: Video, story: Story, site: Site): Thing {
  const poster = cardImage(video.poster, site)
  return {
    '@type': 'VideoObject',
    name: video.title,
    description: video.description ? plainText(video.description) : video.title,
    ...(poster && { thumbnailUrl: [poster] }),
    ...(story.datePublished && { uploadDate: story.datePublished }),
    ...(video.duration !== undefined && { duration: isoDuration(video.duration) }),
    contentUrl: safeAbsoluteUrl(site.url, video.fallbackUrl),
    inLanguage: story.inLanguage,
  }
}

function audioData(audio: Audio, { inLanguage }: Story, site: Site): Thing {
  return {
    '@type': 'AudioObject',
    name: audio.title,
    ...(audio.description && { description: plainText(audio.description) }),
    ...(audio.duration !== undefined && { duration: isoDuration(audio.duration) }),
    contentUrl: safeAbsoluteUrl(site.url, audio.fallbackUrl),
    ...(audio.transcript && { transcript: audio.transcript.map(({ text }) => text).join(' ') }),
    inLanguage,
  }
}

function heardIn({ body }: Story): Audio[] {
  return body.filter((block) => block.type === 'audio').map(({ audio }) => audio)
}

function videosOf({ hero, body }: Story): Video[] {
  const inText = body.filter((block): block is Block<'video'> => block.type === 'video')
  return [...(hero?.type === 'video' ? [hero.video] : []), ...inText.map(({ video }) => video)]
}
