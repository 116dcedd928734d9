/** Another party whose player may stand in a page, once the reader has asked for it. */
export type EmbedProvider = {
  /** As embeds and pages call it. */
  name: string
  /** Hosts of the addresses that it is known by, without what stands before them. */
  hosts: string[]
  /** Where its frame comes from. */
  origin: string
  /** The frame's path, of the public address of what is shown and the page's language; none where there is no player. */
  path: (address: URL, lang: string) => string | undefined
}

/** Those that `embeds` in landmark.config.ts may name. */
export const embedProviders = {
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    // The same player; it keeps nothing on the device before it plays.
    origin: 'https://www.youtube-nocookie.com',
    path: ({ hostname, pathname, searchParams }, lang) => {
      const id =
        searchParams.get('v') ??
        (hostname === 'youtu.be' ? pathname : /^\/(?:embed|shorts|live)(\/.+)/.exec(pathname)?.[1])
      const [clean] = /[\w-]{11}$/.exec(id ?? '') ?? []
      const [start] = /^\d+/.exec(searchParams.get('t') ?? searchParams.get('start') ?? '') ?? []
      return clean && `/embed/${clean}?hl=${lang}${start ? `&start=${start}` : ''}`
    },
  },
  vimeo: {
    name: 'Vimeo',
    hosts: ['vimeo.com'],
    origin: 'https://player.vimeo.com',
    path: ({ pathname, searchParams }) => {
      // What is not listed there has a second part, without which it is not shown.
      const [, id, secret = searchParams.get('h')] =
        /^\/(?:video\/)?(\d+)(?:\/(\w+))?$/.exec(pathname) ?? []
      return id && `/video/${id}?dnt=1${secret ? `&h=${encodeURIComponent(secret)}` : ''}`
    },
  },
} satisfies Record<string, EmbedProvider>

export type EmbedProviderName = keyof typeof embedProviders

/** The address of a provider's frame for what stands at this public address; none where that is not the provider's. */
export function frameAddress(
  { hosts, origin, path }: EmbedProvider,
  address: string,
  lang: string,
): string | undefined {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const isTheirs = hosts.some((host) => `.${url.hostname}`.endsWith(`.${host}`))
  const found = isTheirs ? path(url, lang) : undefined
  return found && origin + found
}
