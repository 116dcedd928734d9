import { describe, expect, it } from 'vitest'
import { aStory } from '#tests/fixtures/stories.ts'
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

  it('keeps the rest where a block goes deeper than any page can', async () => {
    const known = { type: 'paragraph', text: ['Kept.'] }
    const deep = `${'{"type":"factbox","title":"","blocks":['.repeat(20_000)}${']}'.repeat(20_000)}`
    const text = JSON.stringify({ ...aStory(), body: ['deep', known] }).replace('"deep"', deep)
    const story = await answering(text).story('en', 'a')
    expect(story.body).toEqual([known])
    expect(story.warnings).toHaveLength(1)
  })

  it('is unreadable where its standfirst goes deeper than any page can', async () => {
    const deep = `${'{"type":"em","text":['.repeat(20_000)}${']}'.repeat(20_000)}`
    const text = JSON.stringify({ ...aStory(), description: ['deep'] }).replace('"deep"', deep)
    const failed = await failure(answering(text).story('en', 'a'))
    expect(failed.reason).toBe('unreadable')
  })

  it.each(['withheld', 'canceled'])('is withdrawn when its status is %s', async (status) => {
    const failed = await failure(answering({ ...aStory(), status }).story('en', 'a'))
    expect(failed.reason).toBe('withdrawn')
  })

  it('names the field that has the wrong shape', async () => {
    const failed = await failure(answering({ ...aStory(), headline: 42 }).story('en', 'a'))
    expect(failed).toMatchObject({
      reason: 'unreadable',
      path: 'headline',
      address: '/edition/en/stories/a.json',
    })
  })
})
