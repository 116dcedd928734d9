import Negotiator from 'negotiator'
import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  RouterContextProvider,
  StaticRouterProvider,
} from 'react-router'
import type { StaticHandlerContext } from 'react-router'
import { App } from './app.tsx'
import { appData, createAppData } from './data/app-data.ts'
import type { AppData } from './data/app-data.ts'
import { digestOf, escapeJson, pageState, tagOf } from './data/page-state.ts'
import { cutNote } from './i18n/cut-note.ts'
import { headOf } from './head.tsx'
import { loadCatalogue } from './i18n/catalogues.ts'
import { destinationOf, frontPath } from './model/addresses.ts'
import { directionOf } from './model/direction.ts'
import { routes } from './router.tsx'
import { isSourceFailure } from './sources/source.ts'
import type { FailureReason, Source } from './sources/source.ts'
import { withDeadline } from './sources/with-deadline.ts'

/** A stylesheet, and the address that it has as a file. */
export type Sheet = { address: string; style: string }

type Options = {
  /** Any publishing system; each of its answers is waited for as long as `deadline` says. */
  source: Source
  /** The built index.html, its style inlined, with the marks `<!--head-->`, `<!--sheets-->`, `<!--page-->` and `<!--state-->`. */
  template: string
  /** The sub-path that the edition lives under: '' or '/news'. */
  base?: string
  /** Addresses of the faces that a page in this language begins with. */
  faces?: (lang: string) => string[]
  /** The stylesheets that pages of a kind, as `front` or `search`, have beside the one of all pages; inlined like that. */
  sheets?: (kind: string) => Sheet[]
  /** Which build of the app renders: pages of another have other tags. */
  build?: string
  /** Milliseconds that one part of a page may take; after that it is a named gap, or the page a 503. */
  deadline?: number
}

/**
 * Turns requests into pages, complete HTML with status and headers: 200, 404, 410 for what was withdrawn, 503 with
 * Retry-After where the source fails, 500 where the app does. A page's ETag tells what it is made of, so that for whoever
 * has it (If-None-Match) nothing is rendered: 304. Serves many at once; nothing is kept between requests.
 */
export function createRender(options: Options) {
  const {
    source,
    template,
    base = '',
    faces = () => [],
    sheets = () => [],
    build = '',
    deadline = 4_000,
  } = options
  const handler = createStaticHandler(routes, { basename: base || '/' })
  const patient = withDeadline(source, deadline)
  const pieces = piecesOf(template)
  // What stands round every page, an edition's settings in it too.
  const around = digestOf(build + template)
  return async (request: Request): Promise<Response> => {
    const chosen = await chosenLanguage(request, patient, base)
    if (chosen) return chosen
    const data = createAppData(patient, { isServer: true })
    const requestContext = new RouterContextProvider(new Map([[appData, data]]))
    const context = await handler.query(withoutQuery(request), { requestContext })
    if (context instanceof Response) return context
    const lang = languageOf(context)
    await loadCatalogue(lang.interface)
    if (context.errors)
      await data.beside([data.queryClient.query(data.queries.list(lang.edition, latest, 1))])
    const tag = await tagOf([await around, base, lang.interface], data.queryClient, context)
    if (statusOf(context) === 200 && request.headers.get('If-None-Match') === tag)
      return new Response(null, { status: 304, headers: { ETag: tag } })
    const kind = destinationOf(context.location.pathname.slice(base.length))?.kind ?? ''
    const site = {
      pieces,
      base,
      sheets: sheets(kind).map(sheetStyle).join(''),
      faces: faces(lang.interface).map(facePreload).join(''),
    }
    return toResponse({ ...site, tag }, data, context, lang.interface, handler.dataRoutes)
  }
}

/** The way in, for a reader whose browser says what she reads. */
async function chosenLanguage(
  { url, headers }: Request,
  source: Source,
  base: string,
): Promise<Response | undefined> {
  const accepted = headers.get('Accept-Language')
  if (!accepted || new URL(url).pathname !== `${base}/`) return undefined
  const site = await source.edition().catch(() => undefined)
  const codes = site?.languages.map(({ code }) => code) ?? []
  const wish = new Negotiator({ headers: { 'accept-language': accepted } }).languages(codes)[0]
  const lang = wish ?? codes[0]
  if (!lang) return undefined
  const location = `${base}${frontPath(lang)}`
  return new Response(null, {
    status: 302,
    headers: { Location: location, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' },
  })
}

const latest = { kind: 'latest' } as const

type Language = { interface: string; edition: string }

/** What the shell settled on; where not even the edition could be had, what the address says. */
function languageOf({ loaderData, location }: StaticHandlerContext): Language {
  const settled = Object.values(loaderData).find(
    (it): it is { lang: string; edition: string } =>
      typeof it === 'object' && it !== null && 'edition' in it,
  )
  const said = location.pathname.split('/').find((step) => /^[a-z]{2,3}$/.test(step)) ?? 'en'
  return { interface: settled?.lang ?? said, edition: settled?.edition ?? said }
}

/** What a page is put together with. */
type Site = { pieces: Pieces; base: string; sheets: string; faces: string; tag: string }

async function toResponse(
  { pieces, base, sheets, faces, tag }: Site,
  data: AppData,
  context: StaticHandlerContext,
  lang: string,
  dataRoutes: Parameters<typeof createStaticRouter>[0],
): Promise<Response> {
  const router = createStaticRouter(dataRoutes, context)
  const rendered = renderToString(
    <App data={data} base={base}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </App>,
  )
  const { hoisted, page } = parted(rendered)
  const preload = leadPreload(page)
  const state = escapeJson(pageState(base, data.queryClient, context))
  const bytes = filled(pieces, {
    '<html lang="en">': `<html lang="${lang}" dir="${directionOf(lang)}" data-cut="${cutNote(lang)}">`,
    '<!--head-->':
      firstSeen(page) + preload.link + hoisted + faces + headOf(data.queryClient, context, base),
    '<!--sheets-->': sheets,
    '<!--page-->': page,
    '<!--state-->': `<script type="application/json" id="state">${state}</script>`,
  })
  const status = statusOf(context)
  return new Response(bytes, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': lang,
      'Cache-Control': status < 500 ? 'no-cache' : 'no-store',
      ...(status < 500 ? { ETag: tag } : { 'Retry-After': '30' }),
      ...preload.header,
    },
  })
}

/** What stands behind the `?` is for the app: a page is the same bytes whatever it is asked with. */
function withoutQuery(request: Request): Request {
  return new Request(request.url.replace(/[?].*/, ''), request)
}

/** By its address the app knows that it need not load it: lib/with-sheets.ts. */
function sheetStyle({ address, style }: Sheet): string {
  return `<style data-sheet="${address}">${style}</style>`
}

/** Asked for early but after the lead picture: the stylesheet uses a face on the first page only where it is in time. */
function facePreload(address: string): string {
  return `<link rel="preload" as="font" href="${address}" fetchpriority="low" crossorigin>`
}

/** React writes what belongs into the head before the page itself. */
function parted(rendered: string): { hoisted: string; page: string } {
  const hoisted = /^(?:<(?:link|meta)\b[^>]*>|<title>[^<]*<\/title>)*/.exec(rendered)?.[0] ?? ''
  return { hoisted, page: rendered.slice(hoisted.length) }
}

/** What a template has to be filled in at. */
const marks = /(<html lang="en">|<!--head-->|<!--sheets-->|<!--page-->|<!--state-->)/

/** A template as what stands between its marks, in bytes once for all pages, and the marks. */
type Pieces = (string | Uint8Array)[]

function piecesOf(template: string): Pieces {
  return template.split(marks).map((it) => (marks.test(it) ? it : encoder.encode(it)))
}

/** The bytes of a page, of which both its tag and its answer are made. What is put in is never searched. */
function filled(pieces: Pieces, parts: Record<string, string>): Uint8Array<ArrayBuffer> {
  const chunks = pieces.map((it) => (typeof it === 'string' ? encoder.encode(parts[it]) : it))
  const page = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const chunk of chunks) {
    page.set(chunk, end)
    end += chunk.length
  }
  return page
}

const encoder = new TextEncoder()

/** Nothing is painted before what would move it is there: the masthead, and the place of a lead picture. */
function firstSeen(page: string): string {
  const id = page.includes('<img id="lead"') ? 'lead' : 'content'
  return `<link rel="expect" href="#${id}" blocking="render">`
}

/** The lead picture of a page as what HTML and HTTP call a preload, so that a host can act on it before it reads the page. */
function leadPreload(page: string): { link: string; header: { Link?: string } } {
  const lead =
    /<source type="([^"]*)" srcSet="([^"]*)" sizes="([^"]*)"\/><img[^>]*fetchPriority="high"/.exec(
      page,
    )
  const [, type = '', set = '', sizes = ''] = lead ?? []
  if (!lead) return { link: '', header: {} }
  // Headers know nothing of HTML's escapes; these two are all that an address has of them.
  const files = set.replaceAll('&amp;', '&').replaceAll('&#x27;', "'")
  const first = files.split(' ')[0] ?? ''
  return {
    link: `<link rel="preload" as="image" type="${type}" imagesrcset="${set}" imagesizes="${sizes}" fetchpriority="high">`,
    header: {
      Link: `<${first}>; rel=preload; as=image; type="${type}"; imagesrcset="${files}"; imagesizes="${sizes}"`,
    },
  }
}

const statuses: Record<FailureReason, number> = {
  'not-found': 404,
  withdrawn: 410,
  unreachable: 503,
  unreadable: 503,
}

function statusOf({ errors }: StaticHandlerContext): number {
  const [error] = Object.values(errors ?? {})
  if (error === undefined) return 200
  return isSourceFailure(error) ? statuses[error.reason] : 500
}
