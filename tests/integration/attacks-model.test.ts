// @vitest-environment node
import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { attacks } from '#tests/attacks/corpus.ts'
import { hostileDocument } from '#tests/attacks/hostile-document.ts'
import { pageFaults, textOf } from '#tests/fixtures/page-faults.ts'
import { ownScripts, pageOf } from '#tests/fixtures/page-of.ts'
import { front, site } from '#src/model/site.ts'
import { story } from '#src/model/story.ts'
import { teaserPage } from '#src/model/teaser.ts'

/** What the house has settled for itself: without them there is no page. */
const settled = { url: 'https://wall.example/', timeZone: 'Europe/Berlin', numbering: 'latn' }

describe('with an attack in every field', () => {
  it.each<[string, file: string, page: string, v.GenericSchema<unknown, object>, object]>([
    ['a story', 'en/stories/one.json', '/en/stories/one/', story, {}],
    ['a front page', 'en/front.json', '/en/', front, {}],
    ['a list', 'en/latest/1.json', '/en/latest/', teaserPage, {}],
    ['an edition', 'site.json', '/en/', site, settled],
  ])('%s is a sound page', { timeout: 120_000 }, async (_, file, page, schema, fields) => {
    // So many turns put each attack into each field.
    for (const turn of attacks.keys()) {
      const document = { ...hostileDocument(schema, attacks, turn), ...fields }
      const { status, html } = await pageOf({ [file]: document }, page)
      const faults = pageFaults(html, ownScripts)
      expect({ turn, status, faults }).toEqual({ turn, status: 200, faults: [] })
      // Nothing is left out either.
      const headline = 'headline' in document ? String(document.headline) : ''
      expect(lettersIn(textOf(html))).toContain(lettersIn(headline))
    }
  })
})

function lettersIn(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}
