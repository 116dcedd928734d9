// @vitest-environment node
import { expect, it } from 'vitest'
import { cacheControl, hostHeaders } from './host-headers.ts'

const worker = '/assets/search-worker-AbC_12.js'
const file = hostHeaders({
  base: '/news',
  policy: 'of pages',
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

const policies = (address: string) =>
  sent(`/news${address}`).filter((line) => line.startsWith('Content-Security-Policy'))

it.each(['/', '/en/', '/pt-BR/stories/a/', '/404.html', '/edition/site.json'])(
  'a host sends the policy of pages, and no other, with %s',
  (address) => {
    expect(policies(address)).toEqual(['Content-Security-Policy: of pages'])
  },
)

it('with the worker a host sends the worker’s policy alone, since two would both hold', () => {
  expect(policies(worker)).toHaveLength(1)
  expect(policies(worker)[0]).toContain("'wasm-unsafe-eval'")
  expect(sent(`/news${worker}`)).toContain('X-Content-Type-Options: nosniff')
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
  expect(cacheControl(path).includes('immutable')).toBe(isKept)
})
