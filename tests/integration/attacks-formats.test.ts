// @vitest-environment node
import { parseFeed } from '@rowanmanning/feed-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { attacks } from '#tests/attacks/corpus.ts'
import { foreign } from '#tests/attacks/foreign-documents.ts'
import { hostileDocuments, hostileEdition } from '#tests/attacks/hostile-edition.ts'
import type { HostileEdition } from '#tests/attacks/hostile-edition.ts'
import { aFolder } from '#tests/fixtures/folder.ts'
import { pageFaults } from '#tests/fixtures/page-faults.ts'
import { ownScripts, pageOf } from '#tests/fixtures/page-of.ts'
import { outcomesOf } from '#tests/fixtures/read-document.ts'
import { parseXml } from '#tests/fixtures/xml.ts'
import { feedAsJson } from '#src/cli/feed-documents.ts'
import { feedFiles } from '#src/cli/feeds.ts'
import { strictly } from '#src/cli/problem.ts'
import type { Problem } from '#src/cli/problem.ts'
import { formatOf } from '#src/formats/formats.ts'
import { story as schema } from '#src/model/story.ts'
import type { Story } from '#src/model/story.ts'

describe.each(Object.entries(foreign))('a document of %s', (name, write) => {
  it(
    'is a story that the model allows, or none for a reason, with any attack in any string',
    { timeout: 60_000 },
    () => {
      const places = placesOf(name)
      expect(places.length).toBeGreaterThan(9)
      for (const place of places)
        for (const { payload } of attacks) {
          const text = write((path, said) => (path === place ? payload : said))
          const document: unknown = text.startsWith('<') ? feedAsJson(text) : JSON.parse(text)
          const format = formatOf(document)
          if (format) outcomesOf(format, document)
        }
    },
  )
})

/** Every place of a document where a string stands. */
function placesOf(name: string): string[] {
  const places: string[] = []
  foreign[name]?.((path, said) => {
    places.push(path)
    return said
  })
  return places
}

describe('an edition of other houses’ documents with attacks in all that they say', () => {
  const documents = hostileDocuments(attacks, attacks.length)
  let made: HostileEdition
  beforeAll(async () => {
    made = await hostileEdition(documents, await aFolder())
  }, 120_000)

  const stories = () =>
    [...made.edition.documents].flatMap(([path, document]) =>
      path.includes('/stories/') ? [[path, document as Story] as const] : [],
    )

  it('has each of them, or says of its file why not', () => {
    const refused = made.edition.notices.filter(
      ({ path, expected }) => path === '(whole file)' && !expected.includes(', so '),
    )
    expect(refused.length).toBeLessThan(documents.size / 5)
    expect(stories().length + refused.length).toBe(documents.size)
  })

  it('has the lists that its stories lead to', () => {
    const leading = stories().flatMap(([, { topics, contributors }]) => [
      ...topics.map(({ url }) => url),
      ...contributors.flatMap(({ url }) => url ?? []),
    ])
    const missing = leading.filter(
      (url) => !made.edition.documents.has(`${decodeURI(url.slice(1))}1.json`),
    )
    expect(missing).toEqual([])
  })

  it('has stories that the model allows, and files in their folders', () => {
    const faults: Problem[] = []
    for (const [path, story] of stories()) strictly(schema, story, path, faults)
    expect(faults).toEqual([])
    for (const { to } of made.edition.assets)
      expect(to).toMatch(/^media\/(pictures|recordings|streams)\/[\p{L}\p{N}.-]+$/u)
    for (const address of made.asked) expect(address).toMatch(/^https?:\/\/[^/@]+\//)
  })

  it('has feeds that can be read', () => {
    const { edition, config } = made
    const counts = [...feedFiles(edition.documents, config)].map(([path, text]) => {
      if (path.endsWith('.json')) return (JSON.parse(text) as { items: unknown[] }).items.length
      if (path.endsWith('feed.xml')) return parseFeed(text).items.length
      return path.endsWith('.xml') ? parseXml(text).tagName.length : 1
    })
    expect(Math.min(...counts)).toBeGreaterThan(0)
  })

  it('has sound pages', { timeout: 120_000 }, async () => {
    const all = Object.fromEntries(made.edition.documents)
    for (const [index, [, story]] of stories().entries()) {
      if (index % 6) continue
      const { status, html } = await pageOf(all, encodeURI(decodeURI(story.url)))
      const url = story.url
      expect({ url, status, faults: pageFaults(html, ownScripts) }).toEqual({
        url,
        status: 200,
        faults: [],
      })
    }
  })
})
