import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Rule = { path: string; headers: [name: string, value: string][] }

/**
 * What a host that reads `_headers` answers, as Cloudflare documents it: the headers of all rules that fit, those of one name
 * joined by commas; for what is missing the nearest 404.html.
 */
export function headersHost(folder: string): (address: string) => Response {
  const rules = readRules(readFileSync(join(folder, '_headers'), 'utf8'))
  return (address) => {
    const headers = new Headers()
    for (const { path, headers: sent } of rules)
      if (fits(path, address)) for (const [name, value] of sent) headers.append(name, value)
    const file = [address, join(address, 'index.html')]
      .map((it) => join(folder, it))
      .find((it) => existsSync(it) && statSync(it).isFile())
    const found = file ?? nearestMissing(folder, address)
    if (found.endsWith('.html')) headers.set('Content-Type', 'text/html; charset=utf-8')
    return new Response(readFileSync(found), { status: file ? 200 : 404, headers })
  }
}

/** Its rules; Cloudflare takes 100 of them, of 2,000 characters a line, and at most one `*` in a path. */
export function readRules(text: string): Rule[] {
  return text
    .split(/\n(?=\/)/)
    .map((rule) => rule.trimEnd().split('\n'))
    .map(([path = '', ...lines]) => ({
      path,
      headers: lines.map((line): [string, string] => {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? []
        return [name, value]
      }),
    }))
}

function fits(path: string, address: string): boolean {
  return path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address
}

function nearestMissing(folder: string, address: string): string {
  const there = dirname(address)
  const file = join(folder, there, '404.html')
  return existsSync(file) || there === '/' ? file : nearestMissing(folder, there)
}
