import type { Block } from '#src/model/block.ts'
import { fileAddress, resolved } from './addresses.ts'
import type { MarkupContext } from './context.ts'
import { inlinesOf, plainOf } from './inlines.ts'
import { attribute, elementsIn, hasClass } from './tree.ts'
import type { MarkupElement } from './tree.ts'
import { leftOut } from '#src/model/story.ts'

type Kind = Block<'embed'>['embed']['kind']

/** Whose it is, by host: what it is called, what it is, and where its own page is. */
const providers: [
  host: RegExp,
  provider: string,
  kind: Kind,
  page?: (url: URL) => string | undefined,
][] = [
  [/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, 'YouTube', 'video', youTubePage],
  [
    /(^|\.)vimeo\.com$/,
    'Vimeo',
    'video',
    ({ pathname }) => at('https://vimeo.com/', /\/video\/(\d+)/, pathname),
  ],
  [
    /(^|\.)dailymotion\.com$/,
    'Dailymotion',
    'video',
    ({ pathname }) => at('https://www.dailymotion.com/video/', /\/video\/(\w+)/, pathname),
  ],
  [/(^|\.)(twitter|x)\.com$/, 'X', 'post'],
  [/(^|\.)instagram\.com$/, 'Instagram', 'post'],
  [/(^|\.)tiktok\.com$/, 'TikTok', 'video'],
  [/(^|\.)(facebook\.com|fb\.watch)$/, 'Facebook', 'post'],
  [/(^|\.)bsky\.(app|social)$/, 'Bluesky', 'post'],
  [/(^|\.)threads\.(net|com)$/, 'Threads', 'post'],
  [/(^|\.)reddit\.com$/, 'Reddit', 'post'],
  [/(^|\.)spotify\.com$/, 'Spotify', 'other'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud', 'other'],
  [/(^|\.)(openstreetmap\.org|mapbox\.com)$/, 'OpenStreetMap', 'map'],
  [/(^|\.)(docs\.google\.com|typeform\.com)$/, 'Form', 'form'],
  [/(^|\.)(datawrapper\.(de|dwcdn\.net)|datawrapper\.dwcdn\.net)$/, 'Datawrapper', 'other'],
]

/** Something of another party's as a link with a title; a note where it has no address. */
export function embedOf(node: MarkupElement, context: MarkupContext): Block[] {
  const address = addressIn(node)
  const url = fileAddress(address, context.base)
  if (!url) {
    context.notes.add(context.path, {
      found: `<${node.name}> ${address ?? 'without an address'}`,
      expected: 'the address of what is shown in it',
      so: leftOut,
    })
    return []
  }
  return [embed(url, attribute(node, 'title') ?? attribute(node, 'aria-label'))]
}

/** The link to what another party shows at this address. */
export function embed(
  address: string,
  title: string | undefined,
  known?: { provider?: string | undefined; kind?: Kind },
): Block<'embed'> {
  const url = new URL(address)
  const [, provider, kind, page] = providers.find(([host]) => host.test(url.hostname)) ?? []
  const isMap = /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/maps')
  const name =
    provider ?? (isMap ? 'Google Maps' : (known?.provider ?? url.hostname.replace(/^www\./, '')))
  return {
    type: 'embed',
    embed: {
      provider: name,
      url: page?.(url) ?? address,
      title: title ?? name,
      kind: kind ?? (isMap ? 'map' : (known?.kind ?? 'other')),
    },
  }
}

/** Posts of social networks as they hand them out: a quotation with a script that would replace it. */
export function isPost(node: MarkupElement): boolean {
  return hasClass(
    node,
    'twitter-tweet',
    'twitter-video',
    'instagram-media',
    'tiktok-embed',
    'fb-post',
    'fb-video',
    'bluesky-embed',
    'text-post-media',
    'reddit-embed-bq',
  )
}

/** What a post says, so that it can be read without asking its network, and the link to it. */
export function postOf(node: MarkupElement, context: MarkupContext): Block[] {
  const links = [...elementsIn(node.children)].filter(({ name }) => name === 'a')
  const address =
    attribute(node, 'cite') ??
    attribute(node, 'data-instgrm-permalink') ??
    attribute(node, 'data-href') ??
    attribute(links.at(-1) ?? node, 'href')
  const url = fileAddress(address, context.base)
  const text = inlinesOf(node.children, context)
  const said: Block[] = text.length ? [{ type: 'quote', paragraphs: [text] }] : []
  return url ? [...said, embed(withoutQuery(url), titleOf(node))] : said
}

function titleOf(node: MarkupElement): string | undefined {
  const words = plainOf(node.children)
  return words ? (words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words) : undefined
}

function addressIn(node: MarkupElement): string | undefined {
  const id =
    attribute(node, 'data-videoid') ??
    attribute(node, 'data-shortcode') ??
    attribute(node, 'data-tweetid')
  if (id && node.name.startsWith('amp-')) return ampAddress(node.name, id)
  const own = ['src', 'data-src', 'data-lazy-src', 'data', 'data-href'].flatMap(
    (name) => attribute(node, name) ?? [],
  )
  const inner = [...elementsIn(node.children)].flatMap((it) =>
    it.name === 'param' && /^(movie|src)$/.test(attribute(it, 'name') ?? '')
      ? (attribute(it, 'value') ?? [])
      : it.name === 'embed'
        ? (attribute(it, 'src') ?? [])
        : [],
  )
  return [...own, ...inner].find((it) => it !== 'about:blank' && !it.startsWith('data:'))
}

function ampAddress(name: string, id: string): string | undefined {
  const pages: Record<string, string> = {
    'amp-youtube': 'https://www.youtube.com/watch?v=',
    'amp-vimeo': 'https://vimeo.com/',
    'amp-instagram': 'https://www.instagram.com/p/',
    'amp-twitter': 'https://x.com/i/status/',
  }
  return pages[name] && pages[name] + encodeURIComponent(id)
}

function youTubePage({ pathname, searchParams, hostname }: URL): string | undefined {
  const id =
    searchParams.get('v') ??
    /^\/(?:embed|shorts|live|v)\/([\w-]{5,})/.exec(pathname)?.[1] ??
    (hostname === 'youtu.be' ? pathname.slice(1) : undefined)
  return id && id !== 'videoseries'
    ? `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`
    : undefined
}

function at(page: string, pattern: RegExp, pathname: string): string | undefined {
  const id = pattern.exec(pathname)?.[1]
  return id && page + id
}

/** What a network counts its links by is not the reader's. */
function withoutQuery(address: string): string {
  return resolved(address.replace(/\?(ref_src|utm_|igsh).*$/, ''), address) ?? address
}
