import { valueAt } from './host-headers.ts'
import { workerFile } from './worker-file.ts'
import type { Header } from './host-headers.ts'

/** An edition as a host's own file tells of it. */
export type HostedSite = {
  /** The path that it lives under: '' or '/news'. */
  base: string
  headers: Header[]
  worker: string
  languages: string[]
}

/**
 * The `_headers` file of Netlify, Cloudflare and their like. All its rules that fit an address hold, and a header that two of
 * them say is sent twice; so that none is, a header with exceptions is said for each part of a site that has none in it. What
 * has a hash in its name beside files without one is not known to it.
 */
export function headersFile({ base, headers, worker, languages }: HostedSite): string {
  const parts = partsOf(worker, languages)
  const everywhere = headers.filter(({ except }) => !except)
  const rules = [
    { path: '/*', sent: everywhere.map(({ name, value }) => [name, value]) },
    ...parts.map((part) => ({
      path: part.path,
      sent: headers
        .filter(({ except }) => except)
        .filter((header) => isSaid(header, part, parts))
        .map((header) => [header.name, valueAt(header, part.file)]),
    })),
  ]
  return rules
    .filter(({ sent }) => sent.length)
    .map(({ path, sent }) => {
      const lines = sent.map(([name, value]) => `  ${name}: ${value}\n`)
      return `${base}${path}\n${lines.join('')}`
    })
    .join('')
}

/** A part of a site, and a file that stands for all in it. */
type Part = { path: string; file: string }

function partsOf(worker: string, languages: string[]): Part[] {
  return [
    { path: '/', file: '/' },
    { path: '/404.html', file: '/404.html' },
    ...languages.map((lang) => ({ path: `/${lang}/*`, file: `/${lang}/` })),
    { path: '/assets/*', file: '/assets/any.js' },
    { path: worker, file: worker },
    { path: `/${workerFile}`, file: `/${workerFile}` },
    { path: '/edition/site.json', file: '/edition/site.json' },
    { path: '/edition/schema/*', file: '/edition/schema/story.json' },
    { path: '/edition/media/*', file: '/edition/media/any.mp4' },
    ...languages.flatMap((lang) => [
      { path: `/edition/${lang}/*`, file: `/edition/${lang}/front.json` },
      { path: `/edition/search/${lang}/*`, file: `/edition/search/${lang}/any.pagefind` },
    ]),
  ]
}

/** Said for a part where it is the same in all of it, unless that is said for the whole that it is in. */
function isSaid(header: Header, part: Part, parts: Part[]): boolean {
  const isSame = (whole: Part) =>
    within(whole, parts).every((it) => valueAt(header, it.file) === valueAt(header, whole.file))
  const wholes = parts.filter((it) => within(it, parts).includes(part))
  return valueAt(header, part.file) !== '' && isSame(part) && !wholes.some(isSame)
}

function within({ path }: Part, parts: Part[]): Part[] {
  return path.endsWith('*')
    ? parts.filter((it) => it.path !== path && it.path.startsWith(path.slice(0, -1)))
    : []
}
