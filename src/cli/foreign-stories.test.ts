// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { compiled } from '#tests/fixtures/foreign.ts'

function anItem(version: string, fields: object = {}) {
  return {
    uri: 'urn:newsml:wire:20260501:arches:1',
    version,
    headline: `Arches, version ${version}`,
    pubstatus: 'usable',
    body_html: `<p>What was known of arches at ${version}.</p>`,
    ...fields,
  }
}

const another = anItem('1', { uri: 'urn:newsml:wire:20260501:two:1', headline: 'Another' })

describe('an edition of a wire', () => {
  it.each([[['2', '10']], [['10', '2']]])(
    'has the newest version of a story, read in the order %s',
    async (versions) => {
      const { edition } = await compiled(versions.map((version) => anItem(version)))
      expect(edition.counts).toEqual(['1 story in en'])
      expect(edition.documents.get('en/stories/arches.json')).toMatchObject({
        headline: 'Arches, version 10',
      })
    },
  )

  it.each([
    ['by a newer version', { version: '2' }],
    ['by one without a number', { version: undefined }],
    ['by one without a text', { body_html: undefined, headline: undefined }],
  ])(
    'publishes no word of a story that is withdrawn %s, and asks for none of its files',
    async (_, fields) => {
      const body =
        '<p>Secret.</p><img src="http://127.0.0.1:9/bridge.png" width="64" height="48" alt="">'
      const kill = anItem('1', { pubstatus: 'canceled', body_html: body, ...fields })
      const { edition } = await compiled([anItem('1'), kill, another])
      expect(edition.documents.get('en/stories/arches.json')).toMatchObject({
        status: 'canceled',
        body: [],
      })
      const all = JSON.stringify([...edition.documents, edition.assets, edition.notices])
      expect(all).not.toMatch(/Arches, version|Secret|bridge/)
    },
  )

  it('has a version of a story when its hour has come, until then the one before', async () => {
    const later = anItem('2', { embargoedUntil: '2099-01-01T00:00:00Z' })
    const { edition } = await compiled([later, anItem('1'), another])
    expect(edition.counts).toEqual(['2 stories in en'])
    expect(edition.documents.get('en/stories/arches.json')).toMatchObject({
      headline: 'Arches, version 1',
    })
    expect(edition.notices).toContainEqual(
      expect.objectContaining({ path: 'embargoedUntil', found: '2099-01-01T00:00:00Z' }),
    )
  })
})
