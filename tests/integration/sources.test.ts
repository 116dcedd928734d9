import { describe, expect, it } from 'vitest'
import { strictly } from '#src/cli/problem.ts'
import type { Problem } from '#src/cli/problem.ts'
import { parse } from '#src/markup/parse5-tree.ts'
import { leftOut, story as storySchema } from '#src/model/story.ts'
import { documents } from '#tests/fixtures/documents.ts'
import { aSite, aStory, aTeaser } from '#tests/fixtures/stories.ts'
import type { FetchDocument } from '#src/sources/documents.ts'
import { editionSource } from '#src/sources/edition.ts'
import { isSourceFailure } from '#src/sources/source.ts'
import type { Source } from '#src/sources/source.ts'
import { wordpressSource } from '#src/sources/wordpress.ts'

/** A publishing system in a test: how it is read, and a host that answers for it with a story `arches`, on two pages. */
type House = {
  source: (fetchDocument: FetchDocument) => Source
  host: (address: string) => Response
}

const edition: House = {
  source: (fetchDocument) => editionSource('/edition/', fetchDocument),
  host(address) {
    const files: Record<string, unknown> = {
      'site.json': aSite(),
      'en/front.json': { sections: [{ shape: 'lead', items: [aTeaser({ id: 'arches' })] }] },
      'en/stories/arches.json': {
        ...aStory({ id: 'arches', headline: 'Rows of arches' }),
        body: [{ type: 'hologram' }, { type: 'paragraph', text: ['Text'] }],
      },
      'en/latest/1.json': { items: [aTeaser({ id: 'arches' })], page: 1, pages: 2, total: 2 },
    }
    const file = files[address.replace('/edition/', '')]
    return file ? Response.json(file) : new Response('', { status: 404 })
  },
}

const post = {
  ...documents['wordpress'],
  content: { rendered: '<p>Text</p><button>Go</button>' },
}

const wordpress: House = {
  source: (fetchDocument) =>
    wordpressSource(
      {
        root: 'https://paper.example/wp-json/',
        lang: 'en',
        pageSize: 1,
        media: ['https://paper.example'],
        captions: false,
      },
      { fetchDocument, parse, edition: () => Promise.resolve(aSite()) },
    ),
  host(address) {
    const { searchParams: asked } = new URL(address)
    const slug = asked.get('slug')
    const headers = { 'X-WP-Total': '2', 'X-WP-TotalPages': '2' }
    if (slug && slug !== 'arches') return Response.json([])
    if (Number(asked.get('page')) > 2)
      return Response.json({ code: 'rest_post_invalid_page_number' }, { status: 400 })
    return Response.json([post], { headers })
  },
}

describe.each([
  ['an edition', edition],
  ['a live WordPress', wordpress],
])('%s as a source', (_, { source, host }) => {
  const good = source((address) => Promise.resolve(host(address)))
  const answering = (body: BodyInit, init?: ResponseInit) =>
    source(() => Promise.resolve(new Response(body, init)))

  it('gives a story of the model, with the field of what had to be left out', async () => {
    const story = await good.story('en', 'arches')
    const faults: Problem[] = []
    strictly(storySchema, story, 'story', faults)
    expect(faults).toEqual([])
    expect(story).toMatchObject({
      id: 'arches',
      headline: 'Rows of arches',
      url: '/en/stories/arches/',
    })
    expect(story.body).toEqual([{ type: 'paragraph', text: ['Text'] }])
    expect(story.warnings).toMatchObject([
      { path: expect.stringMatching(/body|content/), so: leftOut },
    ])
  })

  it('gives a page of a list, and how many pages and stories there are', async () => {
    const list = await good.list('en', { kind: 'latest' }, 1)
    expect(list).toMatchObject({ page: 1, pages: 2, total: 2, items: [{ id: 'arches' }] })
  })

  it('gives a front page and the edition', async () => {
    const { sections } = await good.front('en')
    expect(sections[0]?.items).toMatchObject([{ id: 'arches' }])
    expect(await good.edition()).toMatchObject({ name: 'The Wall' })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a story', () => good.story('en', 'nothing')],
    ['a page past the last', () => good.list('en', { kind: 'latest' }, 3)],
    ['a topic', () => good.list('en', { kind: 'topics', slug: 'nothing' }, 1)],
    ['a writer', () => good.list('en', { kind: 'authors', id: 'nobody' }, 1)],
    ['a language', () => good.front('fr')],
  ])('says not-found of %s that is not there', async (__, ask) => {
    expect(await failureOf(ask())).toMatchObject({ reason: 'not-found' })
  })

  it.each<[string, string, BodyInit, number]>([
    ['withdrawn', 'a status 410', '', 410],
    ['unreachable', 'a status 503', '', 503],
    ['unreadable', 'JSON that is cut off', '{"schemaVersion":1,"headl', 200],
    ['unreadable', 'a page', '<!doctype html><title>Hello</title>', 200],
    ['unreadable', 'nothing', '', 200],
    ['unreadable', 'null', 'null', 200],
    ['unreadable', 'more than two megabytes', `"${'x'.repeat(2_000_000)}"`, 200],
  ])('says %s of %s', async (reason, __, body, status) => {
    const house = answering(body, { status })
    expect(await failureOf(house.story('en', 'arches'))).toMatchObject({ reason })
    expect(await failureOf(house.list('en', { kind: 'latest' }, 1))).toMatchObject({ reason })
  })

  it('says unreachable without a network', async () => {
    const lost = source(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await failureOf(lost.story('en', 'arches'))).toMatchObject({ reason: 'unreachable' })
  })

  it('tells how long its host asks to be left alone', async () => {
    const busy = answering('', { status: 503, headers: { 'Retry-After': '7' } })
    expect(await failureOf(busy.story('en', 'arches'))).toMatchObject({ retryAfter: 7_000 })
  })

  it('takes no more of an answer than it may have', async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        given += 65_536
        stream.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    expect(await failureOf(answering(endless).story('en', 'arches'))).toMatchObject({
      reason: 'unreadable',
    })
    expect(given).toBeLessThan(2_500_000)
  })

  it('is given up as aborted, not as failed, when the reader goes elsewhere', async () => {
    const controller = new AbortController()
    const waiting = source(
      (__, init) =>
        new Promise((___, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
        }),
    )
    const story = waiting.story('en', 'arches', controller.signal)
    controller.abort()
    await expect(story).rejects.toHaveProperty('name', 'AbortError')
  })
})

async function failureOf(promise: Promise<unknown>) {
  const failure: unknown = await promise.catch((error: unknown) => error)
  if (!isSourceFailure(failure)) throw new Error(`no failure of a source: ${String(failure)}`)
  return failure
}
