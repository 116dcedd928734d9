import type { QueryClient } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import type { StaticHandlerContext } from 'react-router'
import { escapeJson } from './data/page-state.ts'
import { interfaceLanguage, loadedCatalogue } from './i18n/catalogues.ts'
import { safeAbsoluteUrl } from './model/absolute-url.ts'
import { destinationOf, frontPath, listPath, ownPath } from './model/addresses.ts'
import type { ListOf } from './model/addresses.ts'
import { plainText } from './model/inline.ts'
import type { Image } from './model/media.ts'
import { alternatesOf } from './model/site.ts'
import type { Front, Site } from './model/site.ts'
import type { Story } from './model/story.ts'
import { breadcrumbData, cardImage, leadImage, storyData } from './model/structured-data.ts'
import type { Alternates, TeaserPage } from './model/teaser.ts'

/** What search engines, cards and feed readers learn of a page. */
type About = {
  title: string
  path: string
  kind: 'article' | 'website'
  description?: string | undefined
  alternates?: Alternates | undefined
  /** The folder whose feed carries this page's stories. */
  feed: string
  image?: Image | undefined
  story?: Story
  data: object[]
}

/** The page's head beyond its title, as HTML. Empty for a page that says why there is none. */
export function headOf(client: QueryClient, context: StaticHandlerContext, base: string): string {
  const site = siteOf(client)
  const path = context.location.pathname.slice(base.length)
  const about = site && !context.errors && aboutPage(client, path, site)
  return about ? head(about, site, base) : ''
}

/** The edition, by whichever language the page has asked for it. */
function siteOf(client: QueryClient): Site | undefined {
  return client.getQueriesData<Site>({ queryKey: ['edition'] })[0]?.[1]
}

function aboutPage(client: QueryClient, path: string, site: Site): About | undefined {
  const to = destinationOf(path)
  if (to?.kind === 'story')
    return aboutStory(client.getQueryData<Story>(['story', to.lang, to.id]), site)
  if (to?.kind === 'list') {
    const { lang, list, page } = to
    return aboutList(client.getQueryData<TeaserPage>(['list', lang, list, page]), lang, list, site)
  }
  if (to?.kind === 'accessibility') return aboutPromises(to.lang, site)
  // What is found is another page for every question: none of them is for search engines.
  if (to?.kind !== 'front') return undefined
  return aboutFront(client.getQueryData<Front>(['front', to.lang]), to.lang, site)
}

function aboutFront(front: Front | undefined, lang: string, site: Site): About {
  return {
    title: site.name,
    path: frontPath(lang),
    kind: 'website',
    description: site.menus.find((menu) => menu.lang === lang)?.description,
    alternates: alternatesOf(site.languages, frontPath),
    feed: frontPath(lang),
    image: front?.sections[0]?.items[0]?.image,
    data: [{ '@type': 'WebSite', name: site.name, url: site.url }],
  }
}

function aboutPromises(lang: string, site: Site): About {
  const words = loadedCatalogue(interfaceLanguage(lang, site.languages))
  return {
    title: words?.['accessibility.title']({}) ?? site.name,
    path: ownPath(lang, 'accessibility'),
    kind: 'website',
    alternates: alternatesOf(site.languages, (code) => ownPath(code, 'accessibility')),
    feed: frontPath(lang),
    data: [],
  }
}

function aboutStory(story: Story | undefined, site: Site): About | undefined {
  return (
    story && {
      title: story.headline,
      path: story.url,
      kind: 'article',
      description: story.description && plainText(story.description),
      alternates: [{ inLanguage: story.inLanguage, url: story.url }, ...story.alternates],
      feed: feedOf(story),
      image: leadImage(story),
      story,
      data: storyData(story, site),
    }
  )
}

/** A topic that is none of the edition's lists has no feed. */
function feedOf({ topics: [topic], inLanguage }: Story): string {
  return topic && destinationOf(topic.url)?.kind === 'list' ? topic.url : frontPath(inLanguage)
}

function aboutList(
  list: TeaserPage | undefined,
  lang: string,
  of: ListOf,
  site: Site,
): About | undefined {
  if (!list) return undefined
  const path = listPath(lang, of, list.page)
  const title = list.title ?? site.name
  const hasFeed = of.kind === 'topics' || of.kind === 'authors'
  return {
    title,
    path,
    kind: 'website',
    description: list.description,
    alternates: list.page === 1 ? list.alternates : undefined,
    feed: hasFeed ? listPath(lang, of) : frontPath(lang),
    image: list.items[0]?.image,
    data: [
      breadcrumbData(
        [
          { text: site.name, url: frontPath(lang) },
          { text: title, url: path },
        ],
        site,
      ),
    ],
  }
}

function head(about: About, site: Site, base: string): string {
  const { story, data } = about
  const graph = { '@context': 'https://schema.org', '@graph': data }
  const image = cardImage(about.image, site)
  const address = safeAbsoluteUrl(site.url, about.path)
  const others = (about.alternates ?? []).flatMap(({ inLanguage, url }) => {
    const href = safeAbsoluteUrl(site.url, url)
    return href ? [{ inLanguage, url: href }] : []
  })
  const markup = renderToStaticMarkup(
    <>
      {about.description && <meta name="description" content={about.description} />}
      {address && <link rel="canonical" href={address} />}
      {others.length > 1 &&
        others.map(({ inLanguage, url }) => (
          <link key={inLanguage} rel="alternate" hrefLang={inLanguage} href={url} />
        ))}
      {/* Of stories that stand elsewhere the feeds do too. */}
      {site.source === 'edition' && (
        <>
          <link rel="alternate" type="application/rss+xml" href={`${base}${about.feed}feed.xml`} />
          <link
            rel="alternate"
            type="application/feed+json"
            href={`${base}${about.feed}feed.json`}
          />
        </>
      )}
      <meta property="og:type" content={about.kind} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={about.title} />
      {address && <meta property="og:url" content={address} />}
      {about.description && <meta property="og:description" content={about.description} />}
      {image && <meta property="og:image" content={image} />}
      {image && about.image?.alt && <meta property="og:image:alt" content={about.image.alt} />}
      {image && <meta name="twitter:card" content="summary_large_image" />}
      {story?.datePublished && (
        <meta property="article:published_time" content={story.datePublished} />
      )}
      {story?.dateModified && (
        <meta property="article:modified_time" content={story.dateModified} />
      )}
    </>,
  )
  return `${markup}<script type="application/ld+json">${escapeJson(graph)}</script>`
}
