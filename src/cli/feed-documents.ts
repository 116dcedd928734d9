import { parseFeed } from '@rowanmanning/feed-parser'
import { attribute, elementsIn } from '#src/markup/tree.ts'
import { parse } from '#src/markup/parse5-tree.ts'

/** RSS, Atom or RDF as the JSON Feed that says the same. Throws what is wrong with it. */
export function feedAsJson(xml: string): object {
  const feed = parseFeed(xml)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    language: feed.language,
    authors: feed.authors.map(({ name }) => ({ name })),
    _of: feed.meta.type,
    items: feed.items.map((item) => {
      // Many feeds have their text where others have a summary.
      const html = item.content ?? item.description
      return {
        id: item.id ?? item.url,
        url: item.url,
        title: item.title,
        content_html: html,
        summary: item.content ? item.description : null,
        image: item.image?.url,
        date_published: item.published?.toISOString() ?? item.updated?.toISOString(),
        date_modified: item.updated?.toISOString(),
        authors: item.authors.map(({ name }) => ({ name })),
        tags: item.categories.map(({ label, term }) => label ?? term),
        attachments: item.media
          .filter(({ url }) => url !== item.image?.url && !html?.includes(url))
          .map(({ url, mimeType, title }) => ({ url, mime_type: mimeType, title })),
      }
    }),
  }
}

/** The address of the feed that a page names, JSON before others. */
export function feedOn(page: string, base: string): string | undefined {
  const links = [...elementsIn(parse(page))].filter(
    (it) => it.name === 'link' && attribute(it, 'rel') === 'alternate' && attribute(it, 'href'),
  )
  const ofType = (type: RegExp) => links.find((it) => type.test(attribute(it, 'type') ?? ''))
  const link = ofType(/feed\+json/) ?? ofType(/(rss|atom|rdf)\+xml/)
  const href = link && attribute(link, 'href')
  return href && URL.canParse(href, base) ? new URL(href, base).href : undefined
}
