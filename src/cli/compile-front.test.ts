// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aNewsroom, authored } from '#tests/fixtures/newsroom.ts'
import type { Front } from '#src/model/site.ts'
import { compileEdition } from './compile.ts'

const now = new Date('2026-11-25T12:00:00Z')

describe('the front page', () => {
  const stories = Object.fromEntries(
    ['a', 'b', 'c'].map((id, index) => [
      `stories/en/${id}.json`,
      authored({
        datePublished: `2026-11-0${index + 1}T08:00:00+01:00`,
        type: id === 'a' ? 'opinion' : 'news',
      }),
    ]),
  )

  it('is as the editor ordered it, and does without a story that is missing', async () => {
    const sections = [
      { shape: 'lead', stories: ['a', 'gone', 'c', 'a'] },
      { shape: 'latest' },
      { shape: 'pictures', topic: 'heritage' },
      { shape: 'videos' },
    ]
    const config = await aNewsroom({ ...stories, 'front.en.json': { sections } })
    const { documents, notices } = await compileEdition(config, { now })
    expect(shapes(documents)).toEqual([
      ['lead', 'a', 'c'],
      ['latest', 'c', 'b', 'a'],
      ['pictures', 'b'],
    ])
    expect(notices).toMatchObject([{ path: 'sections.0.stories.1', found: '"gone"' }])
  })

  it('is derived where no editor has ordered it: newest first, opinions as voices', async () => {
    const { documents } = await compileEdition(await aNewsroom(stories), { now })
    expect(shapes(documents)).toEqual([
      ['lead', 'c', 'b', 'a'],
      ['latest', 'c', 'b', 'a'],
    ])
  })
})

function shapes(documents: Map<string, unknown>): string[][] {
  const { sections } = documents.get('en/front.json') as Front
  return sections.map(({ shape, items }) => [shape, ...items.map(({ id }) => id)])
}
