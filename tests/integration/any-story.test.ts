// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyStory } from '#tests/fixtures/any-story.ts'
import { broken } from '#tests/fixtures/broken.ts'
import { addressFaults, pageFaults, textOf } from '#tests/fixtures/page-faults.ts'
import { looking } from '#tests/fixtures/looking.ts'
import { ownScripts, pageOf } from '#tests/fixtures/page-of.ts'
import { strictly } from '#src/cli/problem.ts'
import type { Problem } from '#src/cli/problem.ts'
import { story as schema } from '#src/model/story.ts'
import type { Story } from '#src/model/story.ts'

const { options, timeout } = looking(150)

/** The page of this story. */
const pageWith = (story: unknown) => pageOf({ 'en/stories/one.json': story })

const before = { type: 'paragraph' as const, text: ['It stands before.'] }
const after = { type: 'paragraph' as const, text: ['It stands after.'] }

/** The story between two paragraphs that nothing is wrong with. */
function between(story: Story, body: unknown[] = story.body) {
  return { ...story, body: [before, ...body, after] }
}

/** What is wrong with the address that a host is told to send first. */
function linkFaults(header: string | null): string[] {
  const address = /^<(.*?)>/.exec(header ?? '')?.[1]
  return address === undefined ? [] : addressFaults(address)
}

describe('a story that the model allows, whatever it says,', () => {
  it('is a sound page, and the same one each time', { timeout }, () =>
    fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const faults: Problem[] = []
        strictly(schema, story, 'story', faults)
        expect(faults).toEqual([])
        const page = await pageWith(between(story))
        expect(page.status).toBe(200)
        expect(pageFaults(page.html, ownScripts)).toEqual([])
        expect(linkFaults(page.link)).toEqual([])
        expect(textOf(page.html)).toContain('It stands before.')
        expect(textOf(page.html)).toContain('It stands after.')
        expect(await pageWith(between(story))).toEqual(page)
      }),
      options,
    ),
  )
})

const answers = new Set([200, 404, 410, 503])
const clean = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))

describe('a story that is broken', () => {
  it('in some blocks keeps all others', { timeout }, () =>
    fc.assert(
      fc.asyncProperty(anyStory, broken(anyStory.map(({ body }) => body)), async (story, body) => {
        const { status, html } = await pageWith(between(story, Array.isArray(body) ? body : [body]))
        expect(status).toBe(200)
        expect(pageFaults(html, ownScripts)).toEqual([])
        expect(textOf(html)).toContain('It stands before.')
        expect(textOf(html)).toContain('It stands after.')
      }),
      options,
    ),
  )

  it('anywhere is a page, or a page that says why there is none', { timeout }, () =>
    fc.assert(
      fc.asyncProperty(broken(anyStory.map((story) => between(story))), async (story) => {
        const { status, html } = await pageWith(story)
        expect(answers).toContain(status)
        expect(pageFaults(html, ownScripts)).toEqual([])
        expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(clean)
        expect({}).not.toHaveProperty('polluted')
      }),
      options,
    ),
  )
})
