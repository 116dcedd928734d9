import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sirv from 'sirv'
import { editionSource } from '#src/sources/edition.ts'
import { withMemory } from '#src/sources/with-memory.ts'
import { readApp } from './app.ts'
import { folderFetch } from './folder-fetch.ts'
import { cacheControl, pageHeaders, workerPolicy } from './host-headers.ts'
import type { SiteNotes } from './write-site.ts'

/** Milliseconds after which what all pages show is read again. */
const memory = 60_000

type Folders = { out: string; built: string }

/**
 * Serves what was built, compressed where the browser takes it; renders on demand what has no file: the way in by the
 * reader's languages, what was withdrawn (410), what is not there (404).
 */
export async function serve({ out, built }: Folders, port: number): Promise<Server> {
  const { base, policy, worker, gone } = await readNotes(out)
  const headers = pageHeaders(policy)
  const files = sirv(out, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', cacheControl(path))
      const lang = /^\/([a-z][\w-]*)\/(?:.*\/)?(?:index\.html)?$/.exec(path)?.[1]
      if (lang) response.setHeader('Content-Language', lang)
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      if (path === worker) response.setHeader('Content-Security-Policy', workerPolicy)
    },
  })
  const { createRender, faces, sheets } = await readApp(built, base)
  const template = await readFile(join(out, '.landmark/template.html'), 'utf8')
  const documents = editionSource(`${base}/edition/`, folderFetch(join(out, 'edition'), base))
  const source = withMemory(documents, memory)
  const render = createRender({ source, template, base, faces, sheets })

  const onDemand = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const page = await render(new Request(url, { headers: wanted(request) }))
    const isKnown = page.headers.get('ETag') === request.headers['if-none-match']
    response.writeHead(isKnown && page.ok ? 304 : page.status, {
      ...headers,
      ...Object.fromEntries(page.headers),
    })
    if (page.body && !isKnown && request.method !== 'HEAD')
      // Node's stream and the platform's are one thing under two types.
      Readable.fromWeb(page.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
    else response.end()
  }

  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://localhost')
    const path = url?.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : undefined
    const fail = () => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end('This page could not be made.\n')
    }
    if (!url || path === undefined) {
      response.writeHead(302, { Location: `${base}/` }).end()
    } else if (path === '/' || gone.includes(path)) {
      onDemand(request, response, url).catch(fail)
    } else {
      request.url = path
      files(request, response, () => {
        if (isFile(path)) {
          response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
          response.end('Not found\n')
        } else onDemand(request, response, url).catch(fail)
      })
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return server
}

async function readNotes(out: string): Promise<SiteNotes> {
  try {
    // Written by writeSite, in the same version.
    return JSON.parse(await readFile(join(out, '.landmark/site.json'), 'utf8')) as SiteNotes
  } catch {
    throw new Error(`There is nothing built in ${out} yet: run "npm run build" first.`)
  }
}

/** A file that is not there is no page: a chunk of script must never be answered with HTML. */
function isFile(path: string): boolean {
  return /^\/(assets|edition)\/|\/[^/]+\.[^/]+$/.test(path)
}

function wanted({ headers }: IncomingMessage): Record<string, string> {
  const language = headers['accept-language']
  return language ? { 'Accept-Language': language } : {}
}
