// @vitest-environment node
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentsOf } from './documents.ts'
import { asked, told } from './guardian-key.ts'

/** What each address answers, page by page. */
const answers: Record<string, { body: object; link?: string }> = {
  '/feed': { body: { items: [1], next_url: '/feed?page=2' } },
  '/wp-json/wp/v2/minutes': { body: [3], link: '</wp-json/>; rel="https://api.w.org/"' },
  '/busy': { body: { items: [1], next_url: '/feed?page=2' } },
  '/feed?page=2': { body: { items: [2] } },
  '/wire': { body: { _items: [1], _links: { next: { href: '/wire?page=2' } } } },
  '/wire?page=2': { body: { _items: [2], _links: { next: { href: '/wire' } } } },
  '/search': { body: { response: { pages: 2, currentPage: 1 } } },
  '/search?page=2': { body: { response: { pages: 2, currentPage: 2 } } },
  '/linked': { body: [1], link: '</linked?page=2>; rel="next", </linked>; rel="first"' },
  '/linked?page=2': { body: [2], link: '</linked>; rel="prev"' },
}

let isBusy = true
const server = createServer(({ url = '' }, response) => {
  if (url === '/busy' && isBusy) {
    isBusy = false
    return void response.writeHead(429, { 'Retry-After': '0' }).end()
  }
  const found = answers[url]
  if (!found) return void response.writeHead(404).end()
  if (found.link) response.setHeader('Link', found.link)
  return void response.end(JSON.stringify(found.body))
})
let origin = ''
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

describe('the address of a list', () => {
  it.each(['/feed', '/wire', '/search', '/linked'])(
    'leads to all of its pages, each once: %s',
    async (path) => {
      const found = await Array.fromAsync(documentsOf(origin + path))
      expect(found.map(({ name }) => name.slice(origin.length))).toEqual([path, `${path}?page=2`])
    },
  )

  it('is that of one list of a WordPress, though each of its answers names the root of them all', async () => {
    const found = await Array.fromAsync(documentsOf(`${origin}/wp-json/wp/v2/minutes`))
    expect(found).toMatchObject([{ text: '[3]' }])
  })

  it('is asked again where its host is busy', async () => {
    const found = await Array.fromAsync(documentsOf(`${origin}/busy`))
    expect(found.map(({ name }) => name.slice(origin.length))).toEqual(['/busy', '/feed?page=2'])
  })

  it('says what is wrong where nothing is', async () => {
    expect(await Array.fromAsync(documentsOf(`${origin}/nothing`))).toMatchObject([
      { fault: { found: 'status 404', expected: '200' } },
    ])
  })
})

describe('the key of the Guardian', () => {
  const address = 'https://content.guardianapis.com/search?q=arches'

  it('is added to addresses of its interface alone, with all parts of an item', () => {
    expect(asked(address, 'secret')).toBe(
      `${address}&show-fields=all&show-tags=all&show-blocks=all&show-elements=all&api-key=secret`,
    )
    expect(asked('https://paper.example/', 'secret')).toBe('https://paper.example/')
  })

  it('is never told', () => {
    expect(told(asked(address, 'secret'))).not.toContain('secret')
  })
})
