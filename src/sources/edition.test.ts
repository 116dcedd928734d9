import { describe, expect, it } from 'vitest'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'
import { editionSource } from './edition.ts'
import type { SourceFailure } from './source.ts'

/** A server that answers every request with this. */
function answering(body: unknown, status = 200) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return editionSource('/edition/', () => Promise.resolve(new Response(text, { status })))
}

async function failure(promise: Promise<unknown>): Promise<SourceFailure> {
  const outcome = await promise.then(
    () => undefined,
    (error: SourceFailure) => error,
  )
  if (!outcome) throw new Error('nothing failed')
  return outcome
}

describe('a story of the edition', () => {
  it('is read as the model', async () => {
    const story = aStory()
    expect(await answering(story).story('en', story.id)).toEqual(story)
  })

  it('is asked for at its address, an odd id inside its own step', async () => {
    const asked: string[] = []
    const source = editionSource('/news/edition/', (address) => {
      asked.push(address)
      return Promise.resolve(Response.json(aStory()))
    })
    await source.story('en', 'a/b')
    expect(asked).toEqual(['/news/edition/en/stories/a%2Fb.json'])
  })

  it('keeps the rest where a block is unknown or broken, and counts what was passed over', async () => {
    const known = { type: 'paragraph', text: ['Kept.'] }
    const source = answering({
      ...aStory(),
      body: [{ type: 'hologram' }, known, { type: 'heading', level: 9, id: 'x', text: [] }, null],
    })
    const story = await source.story('en', 'a')
    expect(story.body).toEqual([known])
    expect(story.warnings.map((warning) => warning.path)).toEqual([
      'body.0.type',
      'body.2.level',
      'body.3',
    ])
  })

  it.each(['withheld', 'canceled'])('is withdrawn when its status is %s', async (status) => {
    const failed = await failure(answering({ ...aStory(), status }).story('en', 'a'))
    expect(failed.reason).toBe('withdrawn')
  })

  it.each([
    ['not-found', '', 404],
    ['withdrawn', '', 410],
    ['unreachable', '', 500],
    ['unreadable', '{"schemaVersion":1,"headl', 200],
    ['unreadable', '<!doctype html><title>Hello</title>', 200],
    ['unreadable', '', 200],
    ['unreadable', 'null', 200],
    ['unreadable', '[]', 200],
  ])('fails as %s for %j with status %i', async (reason, body, status) => {
    expect((await failure(answering(body, status).story('en', 'a'))).reason).toBe(reason)
  })

  it('names the field that has the wrong shape', async () => {
    const failed = await failure(answering({ ...aStory(), headline: 42 }).story('en', 'a'))
    expect(failed).toMatchObject({
      reason: 'unreadable',
      path: 'headline',
      address: '/edition/en/stories/a.json',
    })
  })

  it('is unreachable without a network', async () => {
    const source = editionSource('/edition/', () =>
      Promise.reject(new TypeError('Failed to fetch')),
    )
    expect((await failure(source.story('en', 'a'))).reason).toBe('unreachable')
  })

  it('is given up as aborted, not as failed, when the reader goes elsewhere', async () => {
    const controller = new AbortController()
    controller.abort()
    const source = editionSource('/edition/', (_, init) =>
      Promise.reject(init?.signal?.reason as Error),
    )
    await expect(source.story('en', 'a', controller.signal)).rejects.toHaveProperty(
      'name',
      'AbortError',
    )
  })
})

it('reads a page of a list', async () => {
  const page = { title: 'Latest', items: [aTeaser()], page: 1, pages: 2, total: 8 }
  expect(await answering(page).list('en', { kind: 'latest' }, 1)).toEqual(page)
})
