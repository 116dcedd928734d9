import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import { checkDocuments } from './check-documents.ts'

const post = (html: string) => ({
  slug: 'a',
  title: { rendered: 'A title' },
  content: { rendered: html },
})

let folder = ''
beforeAll(async () => {
  folder = await aFolder()
  await mkdir(join(folder, 'deep'))
  const files = {
    'a.json': JSON.stringify([
      post('<p>One two.</p>'),
      post('<p>One</p><canvas>x</canvas><button>Go</button>'),
    ]),
    'deep/b.json': '{"uri":"x","type":"event","eventDetails":{}}',
    'c.json': '{"title":"cut',
    'd.json': '{"name":"a package"}',
    'e.json': '[]',
    'notes.txt': 'none of ours',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})

async function reports(sources: string[], as?: string) {
  return Array.fromAsync(checkDocuments({ sources, as, lang: 'en' }))
}

it('tells of every document of a folder what became of it', async () => {
  const found = await reports([folder])
  const byName = new Map(found.map((report) => [report.document.slice(folder.length + 1), report]))
  expect([...byName.keys()].toSorted()).toEqual([
    'a.json#/0',
    'a.json#/1',
    'c.json',
    'd.json',
    'deep/b.json',
    'e.json',
  ])
  expect(byName.get('a.json#/0')).toMatchObject({
    outcome: 'story',
    kept: 1,
    blocks: { paragraph: 1 },
    notes: [],
  })
  expect(byName.get('a.json#/1')?.notes).toEqual([
    {
      path: 'content/rendered',
      found: '<button> Go',
      expected: 'what can be read',
      so: 'it is left out',
    },
  ])
  expect(byName.get('deep/b.json')).toMatchObject({
    outcome: 'unsupported',
    reason: 'it is an event, not a story',
  })
  expect(byName.get('c.json')).toMatchObject({ outcome: 'unreadable' })
  expect(byName.get('c.json')?.reason).toMatch(/^found .*, expected JSON$/)
  expect(byName.get('d.json')?.reason).toContain(
    'found no format that is known, expected one of wordpress',
  )
})

it('reads a document as what it is said to be', async () => {
  const [found] = await reports([join(folder, 'd.json')], 'ninjs')
  expect(found).toMatchObject({ outcome: 'unsupported', reason: 'it is no ninjs document' })
})

it('says of a source that is not there, or does not answer, what was found', async () => {
  const [missing] = await reports([join(folder, 'nowhere')])
  expect(missing?.reason).toBe('found nothing there, expected a folder, a file or an address')
  const [silent] = await reports(['http://127.0.0.1:9/'])
  expect(silent?.reason).toMatch(/^found .*, expected an answer$/)
})
