import { beforeAll, expect, it } from 'vitest'
import type { BrowserName } from './browsers.ts'
import { listen } from './listener.ts'
import type { Listener } from './listener.ts'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'

export const browsers: BrowserName[] = ['Firefox', 'Chromium']

type Journey<Heard> = {
  /** Names the transcript that was reviewed, a file for each browser. */
  name: string
  browser: BrowserName
  /** Where she begins. */
  from: string
  /** What she presses; gives what was heard at the places that tests ask about. */
  walk: (reader: Listener, site: Site) => Promise<Heard>
}

/** Walks once before the tests of its block, and holds all that was said against the transcript that was reviewed. */
export function journey<Heard>({ name, browser, from, walk }: Journey<Heard>): () => Heard {
  let heard: Heard | undefined
  let transcript = ''
  beforeAll(async () => {
    const site = await openSite(port)
    const folder = `reports/screen-reader/${name}-${browser}`
    try {
      const reader = await listen(browser, `http://localhost:${port}${from}`, folder)
      try {
        heard = await walk(reader, site)
      } finally {
        transcript = reader.transcript()
        await reader.leave()
      }
    } finally {
      site.close()
    }
  }, 240_000)
  it('says what was reviewed', async () => {
    await expect(transcript).toMatchFileSnapshot(`heard/${name}.${browser.toLowerCase()}.txt`)
  })
  return () => {
    if (!heard) throw new Error(`The journey was not walked to its end:\n${transcript}`)
    return heard
  }
}

/** Matches what was heard where all of this is said in this order, whatever comes between. */
export function inOrder(expected: (string | RegExp)[]): unknown {
  return {
    asymmetricMatch: (heard: string[]) => missing(heard, expected) === undefined,
    toString: () => 'in order',
    toAsymmetricMatcher: () => `in this order: ${expected.join(' · ')}`,
  }
}

/** The first of these that is not said after the ones before it. */
function missing(heard: string[], expected: (string | RegExp)[]): string | RegExp | undefined {
  let from = 0
  return expected.find((wanted) => {
    const at = heard.findIndex((words, index) => {
      const plain = words.replace(/^\(\w+\) /, '').trim()
      return index >= from && (typeof wanted === 'string' ? plain === wanted : wanted.test(plain))
    })
    from = at + 1
    return at === -1
  })
}

/** The same one each time, since an address may be read out. */
const port = Number(process.env['TEST_PORT'] ?? 4189)
