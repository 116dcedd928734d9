import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sirv from 'sirv'
import { playlistType } from '#src/model/playlist.ts'
import { editionSource } from '#src/sources/edition.ts'
import { withCare } from '#src/sources/with-care.ts'
import { withMemory } from '#src/sources/with-memory.ts'
import { liveSourceOf } from './compile-live.ts'
import { readApp } from './app.ts'
import { folderFetch } from './folder-fetch.ts'
import { cacheControl, headersFor, valueAt } from './host-headers.ts'
import type { SiteNotes } from './write-site.ts'

/** Milliseconds after which what all pages show is read again. */
const memory = 60_000

const notesFile = '.landmark/site.json'

type Folders = { out: string; built: string }

/** Answers requests for what was built. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Serves what was built, compressed where the browser takes it; renders on demand what has no file: the way in by the
 * reader's languages, what was withdrawn (410), what is not there (404). A newer build is served as soon as it is there.
 */
export async function serve(folders: Folders, port: number): Promise<Server> {
  let answer = await answering(folders)
  let built = await builtAt(folders.out)
  const renew = async () => {
    const newest = await builtAt(folders.out)
    // While one edition takes the place of the other there is none for a moment: the old one is still in memory.
    if (newest === undefined || newest === built) return
    answer = await answering(folders)
    built = newest
  }
  let renewing: Promise<void> | undefined
  const server = createServer((request, response) => {
    // A file that is gone before it was read.
    response.on('pipe', (file: Readable) => file.on('error', () => response.destroy()))
    // Once for all that ask meanwhile.
    renewing ??= renew().finally(() => (renewing = undefined))
    void renewing
      .catch((error: unknown) => console.error(String(error)))
      .then(() => answer(request, response))
      .catch((error: unknown) => {
        console.error(String(error))
        response.destroy()
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return server
}

async function builtAt(out: string): Promise<number | undefined> {
  const found = await stat(join(out, notesFile)).catch(() => undefined)
  return found?.mtimeMs
}

async function answering({ out, built }: Folders): Promise<Answer> {
  const { base, policy, worker, gone, live } = await readNotes(out)
  const headers = headersFor({ policy, worker })
  const files = sirv(out, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', valueAt(cacheControl, path))
      const lang = /^\/([a-z][\w-]*)\/(?:.*\/)?(?:index\.html)?$/.exec(path)?.[1]
      if (lang) response.setHeader('Content-Language', lang)
      // A type that sirv does not know.
      if (path.endsWith('.m3u8')) response.setHeader('Content-Type', playlistType)
    },
  })
  const { createRender, faces, sheets, build } = await readApp(built, base)
  const template = await readFile(join(out, '.landmark/template.html'), 'utf8')
  const documents = editionSource(`${base}/edition/`, folderFetch(join(out, 'edition'), base))
  const source = withMemory(
    withCare(live ? liveSourceOf(live, (signal) => documents.edition(signal)) : documents),
    memory,
  )
  const render = createRender({ source, template, base, faces, sheets, build })

  const onDemand = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    path: string,
  ) => {
    const page = await render(new Request(url, { headers: wanted(request) }))
    // What was rendered when the edition was built is better than nothing.
    if (live && page.status === 503) {
      request.url = path
      files(request, response, () => send(request, response, page))
    } else send(request, response, page)
  }

  return (request, response) => {
    if (!isRange(request.headers.range)) delete request.headers.range
    const url = URL.parse(request.url ?? '/', 'http://localhost')
    const path = url?.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : undefined
    for (const header of headers) {
      const value = valueAt(header, path ?? '/')
      if (value) response.setHeader(header.name, value)
    }
    // Only of what is there it is known how long it may be kept.
    response.setHeader('Cache-Control', cacheControl.value)
    const fail = () => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end('This page could not be made.\n')
    }
    if (!url || path === undefined) {
      response.writeHead(302, { Location: `${base}/` }).end()
    } else if (path === '/' || gone.includes(path) || (live && !isFile(path))) {
      onDemand(request, response, url, path).catch(fail)
    } else {
      request.url = path
      files(request, response, () => {
        if (isFile(path)) {
          response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
          response.end('Not found\n')
        } else onDemand(request, response, url, path).catch(fail)
      })
    }
  }
}

function send(request: IncomingMessage, response: ServerResponse, page: Response): void {
  response.writeHead(page.status, Object.fromEntries(page.headers))
  if (page.body && request.method !== 'HEAD')
    // Node's stream and the platform's are one thing under two types.
    Readable.fromWeb(page.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
  else response.end()
}

async function readNotes(out: string): Promise<SiteNotes> {
  try {
    // Written by writeSite, in the same version.
    return JSON.parse(await readFile(join(out, notesFile), 'utf8')) as SiteNotes
  } catch {
    throw new Error(`There is nothing built in ${out} yet: run "npm run build" first.`)
  }
}

/** A file that is not there is no page: a chunk of script must never be answered with HTML. */
function isFile(path: string): boolean {
  return /^\/(assets|edition)\/|\/[^/]+\.[^/]+$/.test(path)
}

/** A range that sirv reads as it is meant: of what asks otherwise, for a file's end or backwards, the whole is answered. */
function isRange(range: string | undefined): boolean {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  return start !== undefined && (end === '' || (Number(end) > 0 && Number(end) >= Number(start)))
}

function wanted({ headers }: IncomingMessage): Record<string, string> {
  const { 'accept-language': language, 'if-none-match': tag } = headers
  return {
    ...(language && { 'Accept-Language': language }),
    ...(tag && { 'If-None-Match': tag }),
  }
}
