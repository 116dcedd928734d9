import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { styleText } from 'node:util'
import { brotliCompressSync } from 'node:zlib'

/** The byte budgets of docs/decisions/0003: brotli at its best, in kB of 1,000 bytes. They only ever go down; what went up has its reason in 0021 to 0023. */
const budgets = [
  { what: 'frameworks', limit: 96, files: (name: string) => /^frameworks-.*\.js$/.test(name) },
  {
    what: 'script before a sign of intent',
    limit: 1,
    files: (name: string) => /^index-.*\.js$/.test(name),
  },
  {
    what: 'our own script, the largest catalogue included',
    limit: 25,
    files: (name: string) =>
      /^((rolldown-)?runtime|index|[\w-]+\.messages)-.*\.js$/.test(name) || woken.has(name),
  },
  {
    what: 'keys and commands when they are wanted, with style and the largest words',
    limit: 8,
    files: (name: string) => /^(keyboard-desk|dialog|ar\.keys)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'the search page when it is wanted, with worker, style and the largest words',
    limit: 12,
    files: (name: string) => /^(search|ar\.search)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'the accessibility page when it is wanted, with style and the largest words',
    limit: 8,
    files: (name: string) => /^(accessibility|ar\.accessibility)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'the privacy page when it is wanted, with the largest words',
    // What a newsroom's hook is allowed came to it: docs/decisions/0027.
    limit: 2.5,
    files: (name: string) => /^(privacy|de\.privacy)-.*\.js$/.test(name),
  },
  {
    what: 'the page of languages when it is wanted',
    limit: 1,
    files: (name: string) => /^languages-.*\.js$/.test(name),
  },
  {
    what: 'the player when it is wanted, with style and the largest words',
    limit: 6,
    files: (name: string) => /^(player-desk|ar\.player)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'HLS when it is wanted: docs/decisions/0024',
    limit: 147,
    files: (name: string) => /^stream-.*\.js$/.test(name),
  },
  {
    what: 'what one does with a story when it is wanted, with style and the largest words',
    // The way to listen came to it: docs/decisions/0022.
    limit: 4.5,
    files: (name: string) => /^(story-desk|dialog|ar\.story)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'what reads a story aloud when it is wanted, with style and the largest words',
    limit: 4,
    files: (name: string) => /^(listen-bar|ar\.listen)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'what loads an embed in place when there is one, with style and the largest words',
    limit: 3,
    files: (name: string) => /^(embed-desk|ar\.embeds)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'what reads ahead, takes faces that came late, brings what keeps an edition and tells a hook: docs/decisions/0023, 0027',
    limit: 1.5,
    files: (name: string) => /^beside-.*\.js$/.test(name),
  },
  {
    what: 'what measures for a hook, once a reader has allowed it: docs/decisions/0027',
    limit: 3.5,
    files: (name: string) => /^measuring-.*\.js$/.test(name),
  },
  {
    what: 'what has an edition kept, hears of network and newer app, offers where one left off, with style and the largest words',
    limit: 3,
    files: (name: string) => /^(keeping-(?!worker)|ar\.keeping).*\.(js|css)$/.test(name),
  },
  {
    what: 'what saves stories and remembers those that were left: docs/decisions/0025, with style and the largest words',
    limit: 6.5,
    files: (name: string) => /^(library|save-\w+|saved-stories|ar\.saved)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'the page of what is saved beside that, with style',
    limit: 3,
    files: (name: string) => /^saved-(?!stories).*\.(js|css)$/.test(name),
  },
  {
    what: 'the worker that keeps an edition, without its list',
    limit: 8,
    files: (name: string) => /^keeping-worker-.*\.js$/.test(name),
  },
  {
    what: 'the front page beside what all pages have, with style',
    limit: 2,
    files: (name: string) => /^front-.*\.(js|css)$/.test(name),
  },
  {
    what: 'pages of lists beside what all pages have, with style',
    limit: 2.2,
    files: (name: string) => /^list-.*\.(js|css)$/.test(name),
  },
  {
    what: 'reading settings when they are wanted, with style and the largest words',
    limit: 4,
    files: (name: string) => /^(settings|de\.settings)-.*\.(js|css)$/.test(name),
  },
  {
    what: 'what reads a live WordPress, its search included: docs/decisions/0018',
    limit: 14.6,
    files: (name: string) => /^(live|wordpress-search|marked|trusted-types)-.*\.js$/.test(name),
  },
  { what: 'style', limit: 6, files: (name: string) => /^main-.*\.css$/.test(name) },
  { what: 'style of paper', limit: 0.5, files: (name: string) => /^print-.*\.css$/.test(name) },
  { what: 'faces in Latin script', limit: 80, files: (name: string) => /^s.*\.woff2$/.test(name) },
  {
    what: 'the faces that a reader may choose',
    limit: 42,
    files: (name: string) => /^(text-sans|hyperlegible).*\.woff2$/.test(name),
  },
  { what: 'the Arabic face', limit: 40, files: (name: string) => /^naskh.*\.woff2$/.test(name) },
]

type Manifest = Record<string, { file: string; imports?: string[] }>
const manifest = JSON.parse(readFileSync('build/app/.vite/manifest.json', 'utf8')) as Manifest
const woken = wakes('src/main.tsx')
const folder = 'build/app/assets'
const sizes = new Map(
  readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name))
    return [name, name.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length]
  }),
)

/** What an awake page fetches at once, by whatever name: the bundler may take parts out of the main file. */
function wakes(key: string, found = new Set<string>()): Set<string> {
  const { file, imports = [] } = manifest[key] ?? { file: '' }
  found.add(basename(file))
  for (const it of imports) if (!it.startsWith('_frameworks')) wakes(it, found)
  return found
}

/** Of the catalogues, a chunk a language, a reader fetches one: the largest stands for it. */
const catalogues = [...sizes.keys()].filter((name) =>
  /^[a-z]{2,3}(-[A-Za-z]+)?\.messages-/.test(name),
)
const largest = catalogues.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))[0]
for (const name of catalogues) if (name !== largest) sizes.delete(name)

/** The edition's story that comes nearest to 700 words, as a page: style, state and data included. */
function usualPage(): { name: string; bytes: number } {
  const stories = 'dist/edition/en/stories'
  const [usual] = readdirSync(stories)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(stories, file), 'utf8')) as Counted)
    .toSorted((a, b) => Math.abs(a.wordCount - 700) - Math.abs(b.wordCount - 700))
  if (!usual) throw new Error('There is no story in dist: run "npm run build" first.')
  const html = readFileSync(`dist/en/stories/${usual.id}/index.html`)
  return { name: `${usual.wordCount} words`, bytes: brotliCompressSync(html).length }
}
type Counted = { id: string; wordCount: number }

const page = usualPage()
sizes.set('page.html', page.bytes)
budgets.push({
  what: `a story of ${page.name} as HTML`,
  // 0.2 of it are the digests that hold the app to what was built, 0.1 what tells of a page that was cut off: docs/decisions/0021, 0026.
  limit: 13.35,
  files: (name) => name === 'page.html',
})

let failed = 0
for (const { what, limit, files } of budgets) {
  const found = [...sizes].filter(([name]) => files(name))
  const kilobytes = found.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000
  const holds = found.length > 0 && kilobytes <= limit
  if (!holds) failed++
  const verdict = holds ? styleText('green', 'holds') : styleText('red', 'BROKEN')
  console.log(`${kilobytes.toFixed(1).padStart(6)} kB of ${limit} kB  ${verdict}  ${what}`)
}
process.exitCode = failed ? 1 : 0
