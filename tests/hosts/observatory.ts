/** A page as Mozilla's HTTP Observatory looks at it. */
export type Seen = { headers: Headers; html: string }

/**
 * What the Observatory gives and takes, from its table of scores (mdn-http-observatory, August 2026); it begins with 100. Of what
 * it says of https and redirects nothing is asked here: a certificate is the host's.
 */
const rules: [what: string, points: (page: Seen) => number][] = [
  [
    'a policy: default-src none, nothing unsafe, forms of its own +10; without unsafe words +5; none −25',
    ({ headers }) => {
      const policy = policyOf(headers)
      if (policy.size === 0) return -25
      const code = ['script-src', 'style-src', 'object-src'].map(
        (name) => policy.get(name) ?? policy.get('default-src') ?? '*',
      )
      if (code.some((it) => /'unsafe-|data:|https?:(\s|$)|\*/.test(it))) return -20
      const isClosed =
        policy.get('default-src') === "'none'" &&
        /^'(none|self)'$/.test(policy.get('form-action') ?? '')
      return isClosed ? 10 : 5
    },
  ],
  [
    'no frames of others, by frame-ancestors or X-Frame-Options +5; not said −20',
    ({ headers }) =>
      /^'(none|self)'$/.test(policyOf(headers).get('frame-ancestors') ?? '') ||
      /^(DENY|SAMEORIGIN)$/.test(headers.get('x-frame-options') ?? '')
        ? 5
        : -20,
  ],
  [
    'Referrer-Policy that tells others no path +5; one that does −5',
    ({ headers }) => {
      const said = headers.get('referrer-policy')
      if (said === null) return 0
      return /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(said)
        ? 5
        : -5
    },
  ],
  [
    'Strict-Transport-Security for six months or more 0; less −10; none −20',
    ({ headers }) => {
      const seconds = /^max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]
      if (seconds === undefined) return -20
      return Number(seconds) >= 15_768_000 ? 0 : -10
    },
  ],
  [
    'X-Content-Type-Options: nosniff 0; none −5',
    ({ headers }) => (headers.get('x-content-type-options') === 'nosniff' ? 0 : -5),
  ],
  [
    'Cross-Origin-Resource-Policy of the same origin or site +10',
    ({ headers }) =>
      /^same-(origin|site)$/.test(headers.get('cross-origin-resource-policy') ?? '') ? 10 : 0,
  ],
  [
    'Cross-Origin-Opener-Policy +10',
    ({ headers }) =>
      /^(same-origin|same-origin-allow-popups|noopener-allow-popups)$/.test(
        headers.get('cross-origin-opener-policy') ?? '',
      )
        ? 10
        : 0,
  ],
  [
    'Cross-Origin-Embedder-Policy +10',
    ({ headers }) =>
      /^(require-corp|credentialless)$/.test(headers.get('cross-origin-embedder-policy') ?? '')
        ? 10
        : 0,
  ],
  [
    'scripts by address: own with integrity +5, own without 0, of others without −5',
    ({ html }) => {
      const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*>/g)]
      const others = scripts.filter(
        ([tag, source]) => /^(https?:)?\/\//.test(source ?? '') && !tag.includes(' integrity="'),
      )
      if (others.length) return -5
      return scripts.some(([tag]) => tag.includes(' integrity="')) ? 5 : 0
    },
  ],
  [
    'no cookie 0; one without Secure −20',
    ({ headers }) => (headers.getSetCookie().every((it) => /;\s*secure\b/i.test(it)) ? 0 : -20),
  ],
]

/** The points of a page by rule. As its grader does it, what is above 100 counts only where at least 90 are left without it. */
export function observatory(page: Seen): { score: number; points: Record<string, number> } {
  const points = Object.fromEntries(rules.map(([what, of]) => [what, of(page)]))
  const all = Object.values(points)
  const base = 100 + sum(all.filter((it) => it < 0))
  return { score: base < 90 ? base : base + sum(all.filter((it) => it > 0)), points }
}

/** A policy by its directives. Two policies are none that a test should take for one. */
export function policyOf(headers: Headers): Map<string, string> {
  const said = headers.get('content-security-policy') ?? ''
  if (said.includes(',')) throw new Error(`Two policies: ${said}`)
  const directives = said.split(';').map((it) => it.trim())
  return new Map(
    directives.filter(Boolean).map((it) => {
      const [name = '', ...values] = it.split(/\s+/)
      return [name, values.join(' ')]
    }),
  )
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, it) => all + it, 0)
}
