import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { compileForeign } from '#src/cli/compile-foreign.ts'
import type { Edition } from '#src/cli/compile.ts'
import type { Config } from '#src/cli/config.ts'
import type { Attack } from './attack.ts'
import { foreign } from './foreign-documents.ts'
import { numberOf } from './hostile-document.ts'

/** What a field says of which kind something is, by its name: where it says something else, nothing is there to attack. */
const kinds =
  /[.:](type|role|format|version|taxonomy|status|pub_?status|language|lang|mimetype|mime_type|contentType)$/i

/** What tells documents apart: those that have one in common would be taken for its versions. */
const keys = /^[\w-]+\.uri$/
const isPage = /^https?:.*\/[^.]*$/

/** Documents of every format, each `count` times, by their files; another turn puts another attack into each of their strings. */
export function hostileDocuments(attacks: Attack[], count: number): Map<string, string> {
  const turns = Array.from({ length: count }, (_, turn) =>
    Math.floor((turn * attacks.length) / count),
  )
  return new Map(
    Object.entries(foreign).flatMap(([name, write]) =>
      turns.map((turn): [string, string] => [
        `${name}-${turn}.${/^(rss|atom)$/.test(name) ? 'xml' : 'json'}`,
        write((path, said) => {
          // By turns what stands at an address can be had, so that what is said of it is seen.
          const isKept = kinds.test(path) || (/^https?:/.test(said) && turn % 2 === 0)
          const shown = isKept
            ? said
            : (attacks[(numberOf(path) + turn) % attacks.length]?.payload ?? '')
          return keys.test(path) || (isKept && isPage.test(said))
            ? `${shown}?${name}-${turn}`
            : shown
        }),
      ]),
    ),
  )
}

/** What came of documents: the edition, and every address that was asked for a file of theirs. */
export type HostileEdition = { edition: Edition; config: Config; asked: string[] }

/** Compiles documents into an edition, as `landmark build --from` does; whatever they show can be had. */
export async function hostileEdition(
  documents: Map<string, string>,
  folder: string,
): Promise<HostileEdition> {
  const sources = join(folder, 'documents')
  await mkdir(sources, { recursive: true })
  for (const [file, text] of documents) await writeFile(join(sources, file), text)
  const picture = await sharp({ create: { width: 9, height: 6, channels: 3, background: '#875' } })
    .png()
    .toBuffer()
  const asked: string[] = []
  const { fetch } = globalThis
  globalThis.fetch = (request) => {
    const address = request instanceof Request ? request.url : request.toString()
    asked.push(address)
    return Promise.resolve(new Response(/\.mp\d$/.test(address) ? 'film' : picture))
  }
  try {
    const made = await compileForeign({
      config: settings,
      sources: [sources],
      cache: join(folder, 'cache'),
    })
    return { ...made, asked }
  } finally {
    globalThis.fetch = fetch
  }
}

const settings: Config = {
  name: 'The Wall',
  url: 'https://wall.example/',
  languages: [{ code: 'en', name: 'English' }],
  timeZone: 'Europe/Berlin',
  content: 'content',
  pageSize: 20,
  menu: [],
  moreSites: [],
}
