import type { HostedSite } from './headers-file.ts'
import type { Header, Place } from './host-headers.ts'

/**
 * What to include in the `server` block of nginx whose root holds the edition: headers, the pages for what is missing, and
 * status 404 for files that are. Needs no module that nginx is not built with.
 */
export function nginxFile({ base, headers, languages }: HostedSite): string {
  const pages = languages.join('|')
  const missing = `$${prefix}missing`
  return `${[
    '# Made by "landmark build" with this edition: docs/hosting.md. Its policy holds until the next build.',
    ...headers.flatMap((header) => settings(header, base)),
    `set ${missing} "${base}/404.html";`,
    `if ($uri ~ "^${base}/(${pages})/") { set ${missing} "${base}/$1/404.html"; }`,
    `location ${base}/ {`,
    '  try_files $uri $uri/index.html =404;',
    `  error_page 404 ${missing};`,
    ...headers.map(({ name }) => `  add_header ${name} ${variable(name)} always;`),
    '}',
    '# A file that is not there is no page: a chunk of script is never answered with HTML of the edition.',
    `location ~ "^${base}/(assets|edition)/" {`,
    '  try_files $uri =404;',
    // Whoever keeps it for ever must not keep that it was missing.
    ...headers.map(
      ({ name }) =>
        `  add_header ${name} ${variable(name)}${name === 'Cache-Control' ? '' : ' always'};`,
    ),
    '}',
    `location ^~ ${base}/.landmark/ { return 404; }`,
  ].join('\n')}\n`
}

const prefix = 'landmark_'

function variable(name: string): string {
  return `$${prefix}${name.toLowerCase().replaceAll('-', '_')}`
}

/** nginx sends no header whose value is empty. */
function settings({ name, value, except = [] }: Header, base: string): string[] {
  const set = (it: string) => `set ${variable(name)} "${it}";`
  return [set(value), ...except.map((it) => `if (${isAt(it.at, base)}) { ${set(it.value)} }`)]
}

function isAt(place: Place, base: string): string {
  if (place instanceof RegExp) return `$uri ~ "^${base}${withoutStart(place)}"`
  return place.endsWith('*') ? `$uri ~ "^${base}${place.slice(0, -1)}"` : `$uri = "${base}${place}"`
}

/** An expression as a host's file writes it behind the edition's base. */
export function withoutStart({ source }: RegExp): string {
  return source.replace(/^\^/, '').replaceAll('\\/', '/')
}
