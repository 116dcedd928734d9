// @vitest-environment node
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Server } from 'node:http'
import { serve } from './serve.ts'

let server: Server | undefined
afterEach(() => server?.close())

async function started(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'landmark-dist-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>App</title>')
  await writeFile(join(folder, 'assets/app.js'), 'export {}')
  const pictures = join(folder, 'edition/media/pictures')
  await mkdir(pictures, { recursive: true })
  await writeFile(join(pictures, 'arch-0123abcd-960.avif'), '')
  await writeFile(join(pictures, 'credits.json'), '[]')
  server = await serve(folder, 0)
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

it.each([
  ['/en/stories/any/', 200, 'text/html'],
  ['/assets/app.js', 200, 'text/javascript'],
  ['/assets/gone.js', 404, 'text/plain'],
  ['/edition/en/stories/gone.json', 404, 'text/plain'],
  ['/robots.txt', 404, 'text/plain'],
])('answers %s with %i and %s', async (path, status, type) => {
  const response = await fetch(`${await started()}${path}`)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain(type)
})

it.each([
  ['/edition/media/pictures/arch-0123abcd-960.avif', 'public, max-age=31536000, immutable'],
  ['/edition/media/pictures/credits.json', 'no-cache'],
])('lets %s be kept as %s', async (path, kept) => {
  const response = await fetch(`${await started()}${path}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe(kept)
})

it('says what to do where nothing has been built', async () => {
  await expect(serve(join(tmpdir(), 'landmark-nowhere'), 0)).rejects.toThrow('npm run build')
})
