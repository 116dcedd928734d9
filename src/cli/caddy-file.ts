import type { HostedSite } from './headers-file.ts'
import type { Header, Place } from './host-headers.ts'
import { withoutStart } from './nginx-file.ts'

/** What to import into the block of Caddy's site whose root holds the edition: files, headers, and the pages for what is missing. */
export function caddyFile({ base, headers, languages }: HostedSite): string {
  const all = `${base}/*`
  const files = [`${base}/assets/*`, `${base}/edition/*`].join(' ')
  const ofLanguages = languages.map((lang) => `${base}/${lang}/*`)
  const send = ['file_server {', '  precompressed br gzip', '}']
  return `${[
    '# Made by "landmark build" with this edition: docs/hosting.md. Its policy holds until the next build.',
    ...headers.flatMap((header) => lines(header, base)),
    `error ${base}/.landmark/* 404`,
    ...send,
    'handle_errors {',
    ...[
      `header ${all} Cache-Control no-cache`,
      '# A file that is not there is no page: a chunk of script is never answered with HTML.',
      ...missing('file', [`path ${files}`]),
      'respond @missing_file "Not found" 404',
      ...languages.flatMap((lang, index) => [
        ...missing(lang, [`path ${ofLanguages[index]}`]),
        `rewrite @missing_${lang} ${base}/${lang}/404.html`,
      ]),
      ...missing('page', [`path ${all}`, `not path ${[files, ...ofLanguages].join(' ')}`]),
      `rewrite @missing_page ${base}/404.html`,
      ...send,
    ].map((line) => `  ${line}`),
    '}',
  ].join('\n')}\n`
}

function missing(what: string, conditions: string[]): string[] {
  return [
    `@missing_${what} {`,
    ...['expression `{err.status_code} == 404`', ...conditions].map((it) => `  ${it}`),
    '}',
  ]
}

/** Each value with where it is sent, no two of them at one address: in which order Caddy takes them does not matter. */
function lines({ name, value, except = [] }: Header, base: string): string[] {
  if (!except.length) return [`header ${base}/* ${name} "${value}"`]
  const all = [{ at: '/*', value }, ...except]
  return all.flatMap((it, index) => {
    const where = `@${name.toLowerCase()}_${index}`
    const others = all.slice(index + 1).map(({ at }) => `  not ${isAt(at, base)}`)
    return it.value
      ? [
          `${where} {`,
          `  ${isAt(it.at, base)}`,
          ...others,
          '}',
          `header ${where} ${name} "${it.value}"`,
        ]
      : []
  })
}

function isAt(place: Place, base: string): string {
  return place instanceof RegExp
    ? `path_regexp \`^${base}${withoutStart(place)}\``
    : `path ${base}${place}`
}
