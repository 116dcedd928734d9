/** The headers of every page; also what `landmark serve` sends. */
export function pageHeaders(policy: string): Record<string, string> {
  return { 'Content-Security-Policy': policy, ...commonHeaders }
}

const commonHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** What the worker that searches may do besides: run WebAssembly, and read the edition. */
export const workerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** How long a file may be kept: what has a hash in its name for ever, all else after asking. */
export function cacheControl(path: string): string {
  const isHashed =
    /^\/(assets\/|edition\/(search\/.*\.(pf_\w+|pagefind)$|media\/.*-[0-9a-f]{8}-))/.test(path)
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
}

type Site = { base: string; policy: string; worker: string; languages: string[] }

/**
 * The `_headers` file of Netlify, Cloudflare Pages and their like. Where two of its rules fit an address, both policies
 * hold; so that the worker's own is the only one there, that of pages is said for pages alone.
 */
export function hostHeaders({ base, policy, worker, languages }: Site): string {
  const kept = { 'Cache-Control': cacheControl('/assets/') }
  const pages = ['/', '/404.html', ...languages.map((lang) => `/${lang}/*`), '/edition/*']
  const rules: [string, Record<string, string>][] = [
    ['/*', commonHeaders],
    ...pages.map((path): [string, Record<string, string>] => [
      path,
      { 'Content-Security-Policy': policy },
    ]),
    ['/assets/*', kept],
    ['/edition/search/*', kept],
    [worker, { 'Content-Security-Policy': workerPolicy }],
  ]
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
      return `${base}${path}\n${lines.join('')}`
    })
    .join('')
}
