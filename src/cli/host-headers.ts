import { workerFile } from './worker-file.ts'

/** What a header is, but at the addresses that are excepted. An empty value is no header; the last exception holds. */
export type Header = { name: string; value: string; except?: { at: Place; value: string }[] }

/** One address, all below a folder (`/assets/*`), or what an expression finds; below the edition's base. */
export type Place = string | RegExp

export type Policies = {
  /** The Content-Security-Policy of pages. */
  policy: string
  /** The file of the worker that searches: a policy of its own is all that it obeys. */
  worker: string
}

/**
 * The headers of an edition, for every kind of host: `landmark serve` sends them, `_headers`, nginx's and Caddy's files are
 * made of them.
 */
export function headersFor({ policy, worker }: Policies): Header[] {
  return [
    {
      name: 'Content-Security-Policy',
      value: policy,
      except: [
        // The search is WebAssembly.
        { at: worker, value: policyOfWorker(" 'wasm-unsafe-eval'") },
        { at: `/${workerFile}`, value: policyOfWorker() },
      ],
    },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    {
      name: 'Cross-Origin-Resource-Policy',
      value: 'same-origin',
      // Feeds name pictures and recordings, for readers that live on pages of others.
      except: [{ at: '/edition/media/*', value: '' }],
    },
    // None is used; an embed is shown full screen and plays, which is not named here.
    {
      name: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    },
    { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    // Of this host alone: whether its neighbours are ready for it, nobody here knows. Browsers heed it over https only.
    { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    // For what a host may send without a policy: pages of its own, say.
    { name: 'X-Frame-Options', value: 'DENY' },
    cacheControl,
  ]
}

/** How long what is there may be kept: what has a hash in its name for ever, all else after asking. */
export const cacheControl: Header = {
  name: 'Cache-Control',
  value: 'no-cache',
  except: [
    {
      at: /^\/(assets\/|edition\/(search\/.*\.(pf_\w+|pagefind)$|media\/.*-[0-9a-f]{8}-))/,
      value: 'public, max-age=31536000, immutable',
    },
  ],
}

/** What is sent of a header with this address; nothing where it is empty. */
export function valueAt({ value, except = [] }: Header, address: string): string {
  return except.findLast(({ at }) => fits(at, address))?.value ?? value
}

/** Whether an address is at a place. */
function fits(place: Place, address: string): boolean {
  if (place instanceof RegExp) return place.test(address)
  return place.endsWith('*') ? address.startsWith(place.slice(0, -1)) : address === place
}

/** What a worker may do: read the edition; `more` is what else its script may. */
function policyOfWorker(more = ''): string {
  return [
    "default-src 'none'",
    `script-src 'self'${more}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
