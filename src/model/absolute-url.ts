import { safeUrl } from './safe-url.ts'

/** The address that the world knows a path of the edition by; `root` is where the edition is published, also below a path. */
export function absoluteUrl(root: string, path: string): string {
  const base = new URL(root)
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  // A path of the model begins at the edition's root, which need not be the host's; `//` names another host.
  return new URL(path.replace(/^\/(?!\/)/, './'), base).href
}

/** The same of an address that a story gives; undefined where nobody may follow it. */
export function safeAbsoluteUrl(root: string, address: string): string | undefined {
  const url = safeUrl(address)
  return url && absoluteUrl(root, url)
}
