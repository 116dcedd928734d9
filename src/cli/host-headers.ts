/** The headers of every page; also what `landmark serve` sends. */
export function pageHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}

/** How long a file may be kept: what has a hash in its name for ever, all else after asking. */
export function cacheControl(path: string): string {
  return /^\/(assets\/|edition\/media\/.*-[0-9a-f]{8}-)/.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'
}

/** The `_headers` file of Netlify, Cloudflare Pages and their like. */
export function hostHeaders(base: string, policy: string): string {
  const lines = Object.entries(pageHeaders(policy)).map(([name, value]) => `  ${name}: ${value}`)
  return [
    `${base}/*`,
    ...lines,
    `${base}/assets/*`,
    `  Cache-Control: ${cacheControl('/assets/')}`,
    '',
  ].join('\n')
}
