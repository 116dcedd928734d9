// @vitest-environment node
import { expect, it } from 'vitest'
import { headersFile } from './headers-file.ts'
import { cacheControl, headersFor, valueAt } from './host-headers.ts'

const worker = '/assets/search-worker-AbC_12.js'
const file = headersFile({
  base: '/news',
  headers: headersFor({ policy: 'of pages', worker }),
  worker,
  languages: ['en', 'pt-BR'],
})
const rules = file
  .split(/\n(?=\/)/)
  .map((rule) => rule.trim().split('\n  '))
  .map(([path = '', ...lines]) => ({ path, lines }))

/** What a host sends: the lines of every rule that fits. */
function sent(address: string): string[] {
  return rules.flatMap(({ path, lines }) =>
    path === address || (path.endsWith('*') && address.startsWith(path.slice(0, -1))) ? lines : [],
  )
}

const places = [
  '/',
  '/en/',
  '/pt-BR/stories/a/',
  '/404.html',
  '/assets/main-abc.js',
  worker,
  '/edition/site.json',
  '/edition/pt-BR/front.json',
  '/edition/search/en/fragment/en_1a28216.pf_fragment',
  '/edition/media/videos/a.mp4',
  '/feed.xml',
]

it.each(places)('no header is sent twice with %s, since both would hold', (address) => {
  const names = sent(`/news${address}`).map((line) => line.split(':')[0])
  expect(names).toContain('X-Content-Type-Options')
  expect(names).toEqual([...new Set(names)])
})

it.each(['/', '/en/', '/pt-BR/stories/a/', '/404.html', '/edition/site.json'])(
  'a host sends the policy of pages, and no other, with %s',
  (address) => {
    expect(sent(`/news${address}`)).toContain('Content-Security-Policy: of pages')
  },
)

it('with the worker a host sends the worker’s policy', () => {
  const policy = sent(`/news${worker}`).find((line) => line.startsWith('Content-Security-Policy'))
  expect(policy).toContain("'wasm-unsafe-eval'")
})

it.each([
  ['/assets/main-abc.js', true],
  ['/edition/search/en/fragment/en_1a28216.pf_fragment', true],
  ['/edition/search/en/wasm-1a28216b.pagefind', true],
  ['/edition/media/pictures/arch-1a28216b-320.avif', true],
  ['/edition/en/search.json', false],
  ['/edition/search/LICENSE.txt', false],
  ['/en/search/', false],
])('%s may be kept for ever: %s', (path, isKept) => {
  expect(valueAt(cacheControl, path).includes('immutable')).toBe(isKept)
})
