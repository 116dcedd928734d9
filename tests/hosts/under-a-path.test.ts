import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caddyFile } from '#src/cli/caddy-file.ts'
import { headersFor } from '#src/cli/host-headers.ts'
import { nginxFile } from '#src/cli/nginx-file.ts'
import { caddy, nginx } from './servers.ts'
import type { Running } from './servers.ts'

const folder = 'reports/hosts/under-a-path'
const root = `${folder}/root`
const worker = '/assets/search-worker-AbC_12.js'
const site = {
  base: '/news',
  headers: headersFor({ policy: "default-src 'none'", worker }),
  worker,
  languages: ['en', 'pt-BR'],
}
const files: Record<string, string> = {
  'index.html': 'not of the edition',
  'news/index.html': 'the languages',
  'news/404.html': 'nothing here',
  'news/pt-BR/404.html': 'nada aqui',
  'news/en/topics/ölberg/index.html': 'a topic',
  'news/assets/main-abc.js': 'main()',
  [`news${worker}`]: 'search()',
  'news/edition/media/pictures/arch-1a28216b-320.avif': 'arch',
  'news/edition/media/pictures/credits.json': '[]',
  'news/.landmark/site.json': '{}',
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) write(`${root}/${path}`, text)
  write(`${folder}/made/nginx.conf`, nginxFile(site))
  write(`${folder}/made/Caddyfile`, caddyFile(site))
})

const hosts = [
  { name: 'nginx', open: () => nginx(root, `${folder}/made/nginx.conf`, `${folder}/nginx`) },
  { name: 'Caddy', open: () => caddy(root, `${folder}/made/Caddyfile`, `${folder}/caddy`) },
]

describe.each(hosts)('$name, with an edition below a path', ({ open }) => {
  let host: Running
  beforeAll(async () => {
    host = await open()
  })
  afterAll(() => host.close())

  /** What is answered there: status, words, and the two headers that differ from place to place. */
  async function answer(address: string): Promise<string[]> {
    const response = await fetch(host.origin + address)
    const sent = ['content-security-policy', 'cache-control'].map(
      (name) => response.headers.get(name) ?? '',
    )
    return [String(response.status), await response.text(), ...sent]
  }
  const kept = 'public, max-age=31536000, immutable'

  it('sends its pages and files as it is told', async () => {
    const policy = "default-src 'none'"
    const asked = [policy, 'no-cache']
    expect(await answer('/news/')).toEqual(['200', 'the languages', ...asked])
    expect(await answer('/news/en/topics/%C3%B6lberg/')).toEqual(['200', 'a topic', ...asked])
    expect(await answer('/news/assets/main-abc.js')).toEqual(['200', 'main()', policy, kept])
    const pictures = '/news/edition/media/pictures'
    expect(await answer(`${pictures}/arch-1a28216b-320.avif`)).toEqual([
      '200',
      'arch',
      policy,
      kept,
    ])
    expect(await answer(`${pictures}/credits.json`)).toEqual(['200', '[]', ...asked])
    const [, , ofWorker] = await answer(`/news${worker}`)
    expect(ofWorker).toContain('wasm-unsafe-eval')
  })

  it('says what is missing, in the language of the address where there is such a page', async () => {
    expect((await answer('/news/nowhere/')).slice(0, 2)).toEqual(['404', 'nothing here'])
    expect((await answer('/news/pt-BR/nowhere/')).slice(0, 2)).toEqual(['404', 'nada aqui'])
    const [status, words] = await answer('/news/assets/gone.js')
    expect(status).toBe('404')
    expect(words).not.toContain('nothing here')
  })

  it('leaves alone what is not of the edition', async () => {
    const [, , policy, cache] = await answer('/index.html')
    expect([policy, cache]).toEqual(['', ''])
  })

  it('keeps the notes of the build to itself', async () => {
    const [status, words] = await answer('/news/.landmark/site.json')
    expect(status).toBe('404')
    expect(words).not.toBe('{}')
  })
})

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
