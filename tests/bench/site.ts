import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { compress } from '#src/cli/compress.ts'
import { writeFiles } from '#src/cli/write-edition.ts'
import type { SiteNotes } from '#src/cli/write-site.ts'
import { floorOf, floorStyle } from './floor.ts'
import { storiesLike } from './stories.ts'

export const reference = '/en/stories/stone-that-outlasts-empires/'
export const floor = '/floor/'
/** Where the bench puts what it makes for itself. */
export const workshop = 'reports/bench'

const site = join(workshop, 'site')
/** More than a reader in one tab reads here. */
const storiesToRead = 600

export type Served = { origin: string; pid: number | undefined; stop: () => Promise<void> }

/** Serves what was built, and beside it the floor and a chain of stories to read, by one and the same server. */
export async function serveSite(): Promise<Served> {
  if (!existsSync('dist/.landmark/site.json') || !existsSync('build/render/render.js'))
    throw new Error('There is nothing built to measure yet: run "npm run build" first.')
  await rm(site, { recursive: true, force: true })
  await cp('dist', site, { recursive: true })
  await writeFloor()
  const stories = await storiesLike('dist/edition', storiesToRead)
  const documents = stories.map((it) => [`${it.id}.json`, JSON.stringify(it)] as const)
  await writeFiles(new Map(documents), join(site, 'edition/en/stories'))
  return serveFolder(site)
}

/** Serves a built site by the project's own server. */
export async function serveFolder(folder: string): Promise<Served> {
  const port = await freePort()
  const server = spawn(
    process.execPath,
    ['src/cli/landmark.ts', 'serve', '--out', folder, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  process.once('exit', () => server.kill())
  const origin = `http://localhost:${port}`
  await listening(server)
  return { origin, pid: server.pid, stop: () => stopped(server) }
}

async function writeFloor(): Promise<void> {
  const html = floorOf(await readFile(join(site, reference, 'index.html'), 'utf8'))
  await writeFiles(new Map([['index.html', html]]), join(site, floor))
  await compress(join(site, floor))
  // Its style is no other page's: the policy has to allow it too.
  const file = join(site, '.landmark/site.json')
  const notes = JSON.parse(await readFile(file, 'utf8')) as SiteNotes
  const hash = createHash('sha256').update(floorStyle).digest('base64')
  const policy = notes.policy.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
  await writeFile(file, JSON.stringify({ ...notes, policy }))
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  // Once it listens, it has a port.
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** The server says a line when it listens; one that ends before has said why. */
async function listening(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit').then(() => {
    throw new Error('The server did not start.')
  })
  await Promise.race([once(server.stdout ?? server, 'data'), ended])
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  server.kill()
  await once(server, 'exit')
}
