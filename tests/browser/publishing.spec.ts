import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const folder = 'reports/publishing'
const out = `${folder}/site`
const story = `${folder}/content/stories/en/a-bean-of-two-parents.json`

// A newsroom of its own, of which these tests publish one edition after another.
test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  rmSync(folder, { recursive: true, force: true })
  cpSync('content', `${folder}/content`, { recursive: true })
  const settings = readFileSync('landmark.config.ts', 'utf8')
  writeFileSync(
    `${folder}/landmark.config.ts`,
    settings.replace("content: 'content'", `content: '${folder}/content'`),
  )
  expect(await build()).toMatch(/102 pages written/)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(command: string, ...options: string[]) {
  const node = join('node_modules', '.bin', 'node')
  return spawn(node, ['src/cli/landmark.ts', command, '--out', out, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Builds an edition to its end and gives what it said. */
async function build(): Promise<string> {
  const child = start('build', '--config', `${folder}/landmark.config.ts`)
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await once(child, 'close')
  return said
}

function change(from: string, to: string): void {
  const text = readFileSync(story, 'utf8')
  expect(text).toContain(from)
  writeFileSync(story, text.replace(from, to))
}

/** Every file of the edition, as a digest of all. */
function edition(): string {
  const hash = createHash('sha256')
  for (const path of globSync('**/*.*', { cwd: out }).toSorted())
    hash.update(path).update(readFileSync(join(out, path)))
  return hash.digest('hex')
}

test('a build that ends at any moment leaves the old edition whole', async () => {
  const before = edition()
  change('"headline": "', '"headline": "Anew: ')
  for (const moment of [150, 500, 900, 1_300, 1_700]) {
    const child = start('build', '--config', `${folder}/landmark.config.ts`)
    const ended = once(child, 'close')
    const timer = setTimeout(() => child.kill('SIGKILL'), moment)
    await ended
    clearTimeout(timer)
    const now = edition()
    if (now === before) continue
    // It was quicker than that: then the new edition is whole.
    expect(readFileSync(`${out}/en/stories/a-bean-of-two-parents/index.html`, 'utf8')).toContain(
      'Anew: ',
    )
    expect(globSync(`${out}/**/index.html`).length).toBe(99)
  }
  expect(await build()).toMatch(/102 pages/)
  expect(readFileSync(`${out}/en/stories/a-bean-of-two-parents/index.html`, 'utf8')).toContain(
    'Anew: ',
  )
  expect(existsSync(`${out}.in-progress`) || existsSync(`${out}.replaced`)).toBe(false)
})

test('a story is corrected: its page alone is rendered anew, and served at once', async () => {
  const server = start('serve', '--port', '0')
  try {
    const [said] = (await once(server.stdout, 'data')) as [Buffer]
    const address = /http:\S+/.exec(said.toString())?.[0]
    const read = async () => (await fetch(`${address}en/stories/a-bean-of-two-parents/`)).text()
    expect(await read()).toContain('Anew: ')
    const others = readFileSync(`${out}/en/stories/built-to-last/index.html`, 'utf8')
    change(
      '"type": "paragraph",',
      '"type": "paragraph", "text": ["Corrected words."] }, { "type": "paragraph",',
    )
    expect(await build()).toMatch(/102 pages, 101 of them as they were/)
    expect(await read()).toContain('Corrected words.')
    expect(readFileSync(`${out}/en/stories/built-to-last/index.html`, 'utf8')).toBe(others)
  } finally {
    server.kill()
  }
})

test('a build leaves a folder alone that holds anything else', async () => {
  const other = `${folder}/other/`
  mkdirSync(other)
  writeFileSync(`${other}letter.txt`, 'Dear editor')
  const child = start('build', '--config', `${folder}/landmark.config.ts`, '--out', other)
  expect(await once(child, 'close')).toEqual([1, null])
  expect(readFileSync(`${other}letter.txt`, 'utf8')).toBe('Dear editor')
  expect(globSync(`${folder}/other*`)).toEqual([other.slice(0, -1)])
})

test('a build may be told its folder with a slash at the end', async () => {
  rmSync(`${folder}/other/letter.txt`)
  const child = start(
    'build',
    '--config',
    `${folder}/landmark.config.ts`,
    '--out',
    `${folder}/other/`,
  )
  expect(await once(child, 'close')).toEqual([0, null])
  expect(existsSync(`${folder}/other/en/index.html`)).toBe(true)
})
