// @vitest-environment node
import { writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aNewsroom, authored } from '#tests/fixtures/newsroom.ts'
import type { Site } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import type { TeaserPage } from '#src/model/teaser.ts'
import { compileEdition } from './compile.ts'
import type { Config } from './config.ts'
import { ContentError } from './problem.ts'

const now = new Date('2026-11-25T12:00:00Z')

async function compiled(config: Config) {
  const { documents } = await compileEdition(config, { now })
  return {
    story: (path: string) => documents.get(path) as Story,
    list: (path: string) => documents.get(path) as TeaserPage,
    site: documents.get('site.json') as Site,
  }
}

/** What an editor reads when the build stops. */
async function complaint(config: Config): Promise<string> {
  const error = await compileEdition(config, { now }).then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (!(error instanceof ContentError)) throw new Error(`no ContentError but ${String(error)}`)
  return error.message.replaceAll(`${config.content}/`, '')
}

describe('a newsroom’s folder becomes an edition', () => {
  it('derives addresses, topics, writers, word count and direction of a story', async () => {
    const edition = await compiled(await aNewsroom({ 'stories/en/one.json': authored() }))
    const story = edition.story('en/stories/one.json')
    expect(story).toMatchObject({
      id: 'one',
      url: '/en/stories/one/',
      dir: 'ltr',
      wordCount: 14,
      topics: [{ text: 'Heritage', url: '/en/topics/heritage/' }],
      contributors: [
        { name: 'Heritage desk', role: 'author', url: '/en/authors/heritage/' },
        { name: 'Copy desk', role: 'editor' },
      ],
      hero: {
        image: {
          alt: 'An arch of pale stone.',
          sources: ['image/avif', 'image/jpeg'].map((type) => ({ type, width: 4, height: 3 })),
        },
      },
    })
  })

  it('pages its lists, newest first', async () => {
    const edition = await compiled(
      await aNewsroom({
        'stories/en/first.json': authored({ datePublished: '2026-11-01T08:00:00+01:00' }),
        'stories/en/second.json': authored({ datePublished: '2026-11-02T08:00:00+01:00' }),
        'stories/en/third.json': authored({ datePublished: '2026-11-03T08:00:00+01:00' }),
      }),
    )
    expect(edition.list('en/latest/1.json')).toMatchObject({
      items: [{ id: 'third' }, { id: 'second' }],
      page: 1,
      pages: 2,
      total: 3,
    })
    expect(edition.list('en/topics/heritage/2.json').items).toMatchObject([{ id: 'first' }])
  })

  it('keeps an embargoed story back until its hour, and a withheld one out of every list', async () => {
    const edition = await compiled(
      await aNewsroom({
        'stories/en/later.json': authored({ embargoedUntil: '2026-11-26T00:00:00+01:00' }),
        'stories/en/withheld.json': authored({ status: 'withheld', headline: 'A secret' }),
      }),
    )
    expect(edition.story('en/stories/later.json')).toBeUndefined()
    const withheld = edition.story('en/stories/withheld.json')
    expect(withheld).toMatchObject({ status: 'withheld', headline: 'withheld', body: [] })
    expect(edition.list('en/latest/1.json').items).toEqual([])
  })

  it('says that a related story is withdrawn or not out yet, and does without it', async () => {
    const config = await aNewsroom({
      'stories/en/one.json': authored({
        related: ['withheld', 'two'],
        body: [{ type: 'story', id: 'later' }, { type: 'rule' }],
      }),
      'stories/en/two.json': authored({ related: ['one'] }),
      'stories/en/withheld.json': authored({ status: 'withheld' }),
      'stories/en/later.json': authored({ embargoedUntil: '2026-11-26T00:00:00+01:00' }),
    })
    const { documents, notices } = await compileEdition(config, { now })
    const one = documents.get('en/stories/one.json') as Story
    // A circle of two is no loop: a teaser holds no stories.
    expect(one.related).toMatchObject([{ items: [{ id: 'two' }] }])
    expect(one.body).toEqual([{ type: 'rule' }])
    expect(notices.map(({ path }) => path)).toEqual(['body.0.id', 'related.0'])
  })

  it('links a story and its lists to their other languages', async () => {
    const edition = await compiled(
      await aNewsroom(
        {
          'stories/en/one.json': authored(),
          'stories/de/one.json': authored(),
          'stories/de/two.json': authored({ status: 'withheld' }),
          'stories/en/two.json': authored({ contributors: [{ desk: 'copy', role: 'author' }] }),
        },
        { languages: ['en', 'de'].map((code) => ({ code, name: code })) },
      ),
    )
    expect(edition.story('en/stories/one.json').alternates).toEqual([
      { inLanguage: 'de', url: '/de/stories/one/' },
    ])
    expect(edition.story('en/stories/two.json').alternates).toEqual([])
    expect(edition.list('de/topics/heritage/1.json')).toMatchObject({
      total: 1,
      alternates: [{ inLanguage: 'en' }, { inLanguage: 'de' }],
    })
    expect(edition.list('en/authors/copy/1.json').alternates).toHaveLength(1)
  })

  it('builds a topic of 10,000 stories, each in its place', async () => {
    const config = await aNewsroom({})
    const body = JSON.stringify(authored())
    await mkdir(join(config.content, 'stories/en'), { recursive: true })
    for (let index = 0; index < 10_000; index++)
      writeFileSync(join(config.content, `stories/en/s${index}.json`), body)
    const edition = await compiled({ ...config, pageSize: 10 })
    expect(edition.list('en/topics/heritage/1000.json')).toMatchObject({
      page: 1000,
      pages: 1000,
      total: 10_000,
    })
  }, 60_000)

  it('gives an unchanged edition the same build id', async () => {
    const files = { 'stories/en/one.json': authored() }
    const [first, second] = [
      await compiled(await aNewsroom(files)),
      await compiled(await aNewsroom(files)),
    ]
    expect(first.site.buildId).toBe(second.site.buildId)
  })
})

describe('the build stops and says where', () => {
  it.each([
    ['a field of the wrong type', { headline: 42 }, 'headline: found 42, expected string'],
    [
      'a field that is missing',
      { headline: undefined },
      'headline: found nothing, expected a value',
    ],
    [
      'a field that nobody knows',
      { headlin: 'x' },
      'headlin: found a field of this name, expected no such field',
    ],
    [
      'a topic that does not exist',
      { topics: ['heritag'] },
      'topics.0: found "heritag", expected a topic that exists: heritage',
    ],
    [
      'a desk that does not exist',
      { contributors: [{ desk: 'nobody', role: 'author' }] },
      'contributors.0.desk: found "nobody", expected a desk that exists: heritage, copy',
    ],
    [
      'a picture that does not exist',
      { hero: { type: 'image', picture: 'vault' } },
      'hero.picture: found "vault", expected a picture that exists: arch',
    ],
    [
      'a related story that does not exist',
      { related: ['gone'] },
      'related.0: found "gone", expected a story that exists: one',
    ],
    [
      'a date without an offset',
      { datePublished: 'yesterday' },
      'datePublished: found "yesterday", expected an ISO 8601 date and time with offset',
    ],
    ['a block of no known type', { body: [{ type: 'hologram' }] }, 'body.0.type: found "hologram"'],
    [
      'a field deep inside a block',
      { body: [{ type: 'paragraph', text: [{ type: 'a', text: ['x'] }] }] },
      'body.0.text.0.href: found nothing, expected a value',
    ],
    [
      'an id that two headings share',
      { body: [0, 1].map(() => ({ type: 'heading', level: 2, id: 'x', text: ['X'] })) },
      'body.1.id: found "x", expected an id that no other heading of the story has',
    ],
  ])('at %s', async (_, fields, sentence) => {
    const said = await complaint(await aNewsroom({ 'stories/en/one.json': authored(fields) }))
    expect(said).toContain('stories/en/one.json\n')
    expect(said).toContain(sentence)
    expect(said).toMatch(/1 problem in 1 file; nothing was written\.$/)
  })

  it('at a file that is no JSON, at one that is missing, and at a picture that is none, all in one go', async () => {
    const config = await aNewsroom({
      'stories/en/one.json': authored(),
      'stories/en/two.json': '{ "headline": ',
      'agencies.json': undefined,
    })
    const said = await complaint(config)
    expect(said).toContain('stories/en/two.json\n  (whole file): found')
    expect(said).toContain('agencies.json\n  (whole file): found no such file, expected JSON')
    expect(said).toContain('2 problems in 2 files')
  })

  it('at two stories whose ids differ in capitals alone', async () => {
    const config = await aNewsroom({
      'stories/en/One.json': authored(),
      'stories/en/one.json': authored(),
    })
    expect(await complaint(config)).toContain('expected an id of its own')
  })

  it('at a picture that cannot be decoded', async () => {
    const config = await aNewsroom({ 'stories/en/one.json': authored() })
    writeFileSync(join(config.content, 'pictures/arch.jpg'), 'words')
    expect(await complaint(config)).toContain(
      'pictures/arch.jpg\n  (whole file): found Input file contains unsupported image format, expected a picture',
    )
  })

  it('at a menu that names no topic', async () => {
    const config = await aNewsroom({ 'stories/en/one.json': authored() }, { menu: ['sport'] })
    expect(await complaint(config)).toContain(
      'landmark.config.ts\n  menu.0: found "sport", expected a topic of topics.json: heritage',
    )
  })
})
