import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'

/** A picture whose name has its content's hash: another picture has another name. */
const rendition = /^\/edition\/media\/.+-[0-9a-f]{8}-\d+\.(avif|jpg)$/

/** Serves what was built. Pages are the app's; a file that is not there (`/edition/…`, `/assets/…`) is a real 404. */
export async function serve(folder: string, port: number): Promise<Server> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is nothing built in ${folder} yet: run "npm run build" first.`)
  const files = sirv(folder, {
    single: true,
    ignores: [/^\/(assets|edition)\//, /\/[^/]+\.[^/]+$/],
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('X-Content-Type-Options', 'nosniff')
      if (path.startsWith('/assets/') || rendition.test(path))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      else response.setHeader('Cache-Control', 'no-cache')
    },
  })
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('Not found\n')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return server
}
