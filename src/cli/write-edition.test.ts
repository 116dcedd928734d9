// @vitest-environment node
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeEdition, writeFeeds } from './write-edition.ts'

it('takes away the feeds that a withdrawn story was last in, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'landmark-feeds-'))
  const read = (path: string) => readFile(join(folder, path), 'utf8')
  const documents = new Map([['en/stories/feed.json', { headline: 'Feed' }]])
  await writeEdition({ documents, assets: [], counts: [], notices: [] }, folder)
  const gone = [
    'de/feed.json',
    'en/topics/walls/feed.xml',
    'en/authors/me/feed.json',
    'sitemap-2.xml',
  ]
  const kept = ['feed.xml', 'sitemap.xml', 'news-sitemap.xml', 'robots.txt']
  const other = ['en/stories/feed/index.html', 'pictures-sitemap.xml']
  await writeFeeds(files([...gone, ...kept, ...other], 'old'), folder)
  await writeFeeds(files(kept, 'new'), folder)
  for (const path of gone) await expect(read(path)).rejects.toThrow('ENOENT')
  for (const path of kept) expect(await read(path)).toBe('new')
  for (const path of other) expect(await read(path)).toBe('old')
  expect(await read('edition/en/stories/feed.json')).toContain('Feed')
})

function files(paths: string[], text: string): Map<string, string> {
  return new Map(paths.map((path) => [path, text]))
}
