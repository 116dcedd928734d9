import { createHash } from 'node:crypto'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersHost, readRules } from './headers-host.ts'
import { observatory, policyOf } from './observatory.ts'
import { caddy, landmark, nginx } from './servers.ts'
import type { Running } from './servers.ts'

const out = 'dist'
const made = `${out}/.landmark`
const worker = `/assets/${readdirSync(`${out}/assets`).find((name) => /^search-worker-.*\.js$/.test(name))}`
const [picture = ''] = globSync('edition/media/pictures/*-320.avif', { cwd: out })
const [fragment = ''] = globSync('edition/search/en/fragment/*', { cwd: out })
const story = '/en/stories/stone-that-outlasts-empires/'

type Get = (address: string) => Promise<Response>
type Host = {
  name: string
  open: () => Promise<Running | { get: Get }>
  /** Knows only what a file of rules can say. */
  isByRules?: boolean
}

const hosts: Host[] = [
  { name: 'landmark serve', open: () => landmark(out) },
  { name: 'nginx', open: () => nginx(out, `${made}/nginx.conf`, 'reports/hosts/nginx') },
  { name: 'Caddy', open: () => caddy(out, `${made}/Caddyfile`, 'reports/hosts/caddy') },
  {
    name: 'a host that reads _headers',
    open: async () => {
      const answer = headersHost(out)
      return { get: async (address) => answer(address) }
    },
    isByRules: true,
  },
]

describe.each(hosts)('$name', ({ open, isByRules }) => {
  let get: Get
  let close: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const host = await open()
    get = 'get' in host ? host.get : (address) => fetch(host.origin + address)
    close = 'get' in host ? undefined : host.close
  })
  afterAll(() => close?.())

  it.each([
    '/',
    '/en/',
    story,
    '/ar/latest/',
    '/en/search/',
    '/en/settings/',
    '/de/gibt-es-nicht/',
  ])('%s gets 140 points of Mozilla’s HTTP Observatory', async (address) => {
    const page = await get(address)
    const html = await page.text()
    expect(html).toContain('<!doctype html>')
    expect(observatory({ headers: page.headers, html })).toMatchObject({ score: 140 })
  })

  it.each(['/en/', story, '/de/gibt-es-nicht/'])(
    '%s may have no other base, no code made of text, and no permission that it does not use',
    async (address) => {
      const { headers } = await get(address)
      const policy = policyOf(headers)
      expect(policy.get('base-uri')).toBe("'none'")
      expect(policy.get('require-trusted-types-for')).toBe("'script'")
      expect(policy.get('trusted-types')).toBe('landmark-search landmark-sw')
      expect(policy.get('script-src')).not.toContain('wasm')
      expect(headers.get('permissions-policy')).toContain('camera=(), geolocation=()')
      expect(headers.get('x-frame-options')).toBe('DENY')
    },
  )

  it('the worker that searches obeys a policy of its own, and no other', async () => {
    const { status, headers } = await get(worker)
    expect(status).toBe(200)
    expect(policyOf(headers).get('script-src')).toBe("'self' 'wasm-unsafe-eval'")
    expect(policyOf(headers).get('trusted-types')).toBe("'none'")
    expect(headers.get('cache-control')).toContain('immutable')
  })

  it('the app runs only if it is what was built: all that it imports at once has its digest in the page', async () => {
    const page = await get(story)
    const html = await page.text()
    const [, map = ''] = /<script type="importmap">(.*?)<\/script>/.exec(html) ?? []
    expect(page.headers.get('content-security-policy')).toContain(`'${digestOf(map)}'`)
    const { integrity } = JSON.parse(map) as { integrity: Record<string, string> }
    const waiting = [/data-app="([^"]*)"/.exec(html)?.[1] ?? '']
    for (const address of waiting) {
      const script = await (await get(address)).text()
      expect({ [address]: integrity[address] }).toEqual({ [address]: digestOf(script) })
      for (const [, name] of script.matchAll(/\b(?:from|import) ?"\.\/([^"]+)"/g))
        if (!waiting.includes(`/assets/${name}`)) waiting.push(`/assets/${name}`)
    }
    expect(waiting.length).toBeGreaterThan(1)
    expect(Object.keys(integrity).toSorted()).toEqual(waiting.toSorted())
  })

  it.each(['/assets/main-gone.js', '/edition/en/stories/gone.json', '/edition/media/gone.avif'])(
    '%s is a 404 that is no page and not kept',
    async (address) => {
      const missing = await get(address)
      expect(missing.status).toBe(404)
      if (isByRules) return
      expect(missing.headers.get('cache-control') ?? '').not.toContain('immutable')
      expect(await missing.text()).not.toContain('id="root"')
    },
  )

  it.each([
    ['/de/gibt-es-nicht/', 'de', 'Unter dieser Adresse gibt es nichts'],
    ['/ar/stories/gone/', 'ar', ''],
    ['/nothing/', 'en', 'There is nothing at this address'],
  ])('%s is not there, which a page in %s says', async (address, lang, words) => {
    const missing = await get(address)
    const html = await missing.text()
    expect(missing.status).toBe(404)
    expect(html).toContain(`<html lang="${lang}"`)
    expect(html).toContain(words)
    expect(html).toContain('<meta name="robots" content="noindex"')
  })

  /** Of some addresses what they say in a header. */
  async function said(header: string, addresses: string[]): Promise<(string | null)[]> {
    return Promise.all(addresses.map(async (address) => (await get(address)).headers.get(header)))
  }

  it.each(['/en/', story, '/edition/site.json', '/edition/en/front.json'])(
    '%s is asked for again before it is shown again',
    async (address) => {
      expect(await said('cache-control', [address])).toEqual(['no-cache'])
    },
  )

  it('what has a hash in its name is kept for ever', async () => {
    const hashed = [worker, `/${fragment}`, ...(isByRules ? [] : [`/${picture}`])]
    expect(new Set(await said('cache-control', hashed))).toEqual(
      new Set(['public, max-age=31536000, immutable']),
    )
  })

  it('pictures may stand in feeds that others show; pages and documents nowhere else', async () => {
    const addresses = [`/${picture}`, '/edition/en/front.json', worker]
    expect(await said('cross-origin-resource-policy', addresses)).toEqual([
      null,
      'same-origin',
      'same-origin',
    ])
  })
})

it('a page without any header gets 30 points', () => {
  expect(observatory({ headers: new Headers(), html: '' }).score).toBe(30)
})

it('_headers keeps within what Cloudflare reads', () => {
  const text = readFileSync(`${out}/_headers`, 'utf8')
  const rules = readRules(text)
  expect(rules.length).toBeLessThanOrEqual(100)
  for (const line of text.split('\n')) expect(line.length).toBeLessThan(2_000)
  expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([])
})

it.each(['404.html', 'de/404.html'])(
  '%s has no app that could wake at an address of another',
  (file) => {
    const html = readFileSync(`${out}/${file}`, 'utf8')
    expect(html).not.toContain('type="module"')
    expect(html).not.toContain('id="state"')
  },
)

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
