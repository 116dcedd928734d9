import { generateJsonFeed, generateRssFeed } from 'feedsmith'
import { xmlCharacters } from '#src/lib/xml-characters.ts'
import { absoluteUrl } from '#src/model/absolute-url.ts'
import { plainText } from '#src/model/inline.ts'
import type { Image } from '#src/model/media.ts'
import type { Story } from '#src/model/story.ts'

/** A feed before it takes a format: `path` is the page its stories stand on; without `lang`, they are in several. */
export type Channel = {
  path: string
  title: string
  description: string
  lang?: string
  stories: Story[]
}

/** The channel as RSS 2.0; its addresses begin with `root`. */
export function rssFeed(
  { path, title, description, lang, stories }: Channel,
  root: string,
): string {
  const self = absoluteUrl(root, `${path}feed.xml`)
  return xmlCharacters(
    generateRssFeed({
      title,
      link: absoluteUrl(root, path),
      description: asHtml(description),
      ...(lang && { language: lang }),
      ...published(stories[0]),
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      items: stories.map((story) => rssItem(story, root)),
    }),
  )
}

function rssItem(story: Story, root: string) {
  const url = absoluteUrl(root, story.url)
  const description = standfirst(story)
  const picture = leadPicture(story)
  const writers = writersOf(story).map(({ name }) => name)
  return {
    title: story.headline,
    link: url,
    guid: { value: url, isPermaLink: true },
    ...(description && { description: asHtml(description) }),
    ...published(story),
    // RSS's own author is an e-mail address; its language is the whole channel's.
    dc: { creators: writers, languages: [story.inLanguage] },
    categories: story.topics.map((it) => ({ name: it.text, domain: absoluteUrl(root, it.url) })),
    // Length 0 is a size that nobody knows: https://www.rssboard.org/rss-profile#element-channel-item-enclosure
    ...(picture?.type && {
      enclosures: [{ url: absoluteUrl(root, picture.url), type: picture.type, length: 0 }],
    }),
  }
}

/** The channel as JSON Feed 1.1; its addresses begin with `root`. */
export function jsonFeed(
  { path, title, description, lang, stories }: Channel,
  root: string,
): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: absoluteUrl(root, path),
    feed_url: absoluteUrl(root, `${path}feed.json`),
    description,
    ...(lang && { language: lang }),
    items: stories.map((story) => jsonItem(story, root)),
  })
  // The generator drops an empty list, and a feed without `items` is none.
  return JSON.stringify(stories.length ? feed : { ...(feed as object), items: [] })
}

function jsonItem(story: Story, root: string) {
  const url = absoluteUrl(root, story.url)
  const summary = standfirst(story)
  const picture = leadPicture(story)
  return {
    id: url,
    url,
    title: story.headline,
    // An item must have a content; the whole text is read where it stands, with its blocks.
    content_text: summary || story.headline,
    ...(summary && { summary }),
    ...(picture && { image: absoluteUrl(root, picture.url) }),
    ...(story.datePublished && { date_published: new Date(story.datePublished) }),
    ...(story.dateModified && { date_modified: new Date(story.dateModified) }),
    authors: writersOf(story).map((it) => ({
      name: it.name,
      ...(it.url && { url: absoluteUrl(root, it.url) }),
    })),
    tags: story.topics.map(({ text }) => text),
    language: story.inLanguage,
  }
}

/** Programs read RSS descriptions as HTML, so plain text has to say that its `<` is one. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function published(story?: Story) {
  return story?.datePublished ? { pubDate: new Date(story.datePublished) } : {}
}

function standfirst({ description }: Story): string {
  return plainText(description ?? []).trim()
}

function writersOf({ contributors, byline }: Story): { name: string; url?: string | undefined }[] {
  const writers = contributors.filter(({ role }) => role === 'author')
  return writers.length || !byline ? writers : [{ name: byline }]
}

const types = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
])

/** The lead picture or the lead video's poster: the largest file that is not too large, as JPEG if there is one. */
function leadPicture({ hero }: Story): Image['sources'][number] | undefined {
  const image = hero?.type === 'video' ? hero.video.poster : hero?.image
  const sources = (image?.sources ?? [])
    .map((it) => ({ ...it, type: it.type ?? types.get(it.url.replace(/^.*\./, '').toLowerCase()) }))
    .toSorted((a, b) => a.width - b.width)
  const everywhere = sources.filter(({ type }) => type === 'image/jpeg')
  const choice = everywhere.length ? everywhere : sources
  return choice.findLast(({ width }) => width <= 1600) ?? choice[0]
}
