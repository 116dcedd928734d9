import { attacks } from '#tests/attacks/corpus.ts'
import { hostileDocument } from '#tests/attacks/hostile-document.ts'
import { story } from '#src/model/story.ts'
import { policies, readAll, test } from './attacks.ts'
import type { Link } from './attacks.ts'
import { ways } from './faults.ts'

/** Every so manieth way to put the attacks into the fields; all of them are tried where a page is rendered and parsed. */
const step = 12
/** Stories of a test. */
const room = 5

const stories = Array.from({ length: Math.ceil(attacks.length / step) }, (_, turn): Link => {
  const name = `attack-${turn}`
  return {
    path: `/en/stories/${name}/`,
    document: `/edition/en/stories/${name}.json`,
    story: hostileDocument(story, attacks, turn * step),
  }
})

// What cannot be loaded is asked of the page's own host.
test.use({ expectedConsole: /Failed to load resource/ })
test.setTimeout(90_000)

for (const policy of policies)
  for (const way of ways)
    test.describe(`${policy}, ${way},`, () => {
      test.use({ bypassCSP: policy === 'without a policy' })
      for (let from = 0; from < stories.length; from += room)
        test(`no attack in any field of the stories from ${from} runs, asks or shows as what it is not`, async ({
          page,
          site,
        }) => {
          await readAll(page, site, stories.slice(from, from + room), way)
        })
    })
