import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attacks } from '#tests/attacks/corpus.ts'
import { hostileDocuments, hostileEdition } from '#tests/attacks/hostile-edition.ts'
import { documents } from '#tests/fixtures/documents.ts'
import type { Story } from '#src/model/story.ts'
import { faultsIn, pokeAll, policies, readAll, test } from './attacks.ts'
import type { Link } from './attacks.ts'
import { headline, wake, ways } from './faults.ts'
import { expect, idle, saveData } from './test.ts'

/** Documents of each format, and stories of a test. */
const each = 4
const room = 12
const made = hostileDocuments(attacks, each)

let compiled: Promise<Link[]> | undefined

/** The stories of an edition that is made of them, once for all tests. */
async function foreignStories(): Promise<Link[]> {
  const folder = await mkdtemp(join(tmpdir(), 'landmark-'))
  const { edition } = await hostileEdition(made, folder)
  await rm(folder, { recursive: true })
  return [...edition.documents]
    .filter(([path]) => path.startsWith('en/stories/'))
    .map(([path, document]): Link => {
      const story = document as Story
      return { path: story.url, document: `/edition/${encodeURI(path)}`, story }
    })
}

test.use({ expectedConsole: /Failed to load resource/ })
test.setTimeout(90_000)

for (const policy of policies)
  for (const way of ways) {
    test.describe(`${policy}, ${way},`, () => {
      test.use({ bypassCSP: policy === 'without a policy' })
      for (let from = 0; from < made.size; from += room)
        test(`no attack in other houses’ documents from ${from} runs, asks or shows as what it is not`, async ({
          page,
          site,
        }) => {
          const stories = await (compiled ??= foreignStories())
          await readAll(page, site, stories.slice(from, from + room), way)
        })
    })

    test.describe(`of a live WordPress, ${policy}, ${way},`, () => {
      test.use({
        bypassCSP: policy === 'without a policy',
        // What would break the policy is said to do so in the parser too, where nothing of it has an effect.
        expectedConsole: /Failed to load resource|violates the following Content Security/,
      })
      test('no attack in any of its posts runs, asks or shows as what it is not', async ({
        page,
        site,
      }) => {
        const posts = Array.from({ length: 6 }, (_, index) => {
          const name = `post-${index + 10}`
          const some = attacks.filter((__, at) => at % 6 === index).map(({ payload }) => payload)
          const text = some.map((it) => `<div>${it}</div>`).join('\n')
          return {
            ...documents['wordpress'],
            slug: name,
            title: { rendered: `${name} ${some[0] ?? ''}` },
            excerpt: { rendered: some[1] ?? '' },
            content: { rendered: `<p>It begins.</p>${text}` },
          }
        })
        const type = 'application/json'
        site.fault('/wp-json/', { body: JSON.stringify(posts), type })
        for (const post of posts)
          site.fault(`slug=${post.slug}`, { body: JSON.stringify([post]), type })
        const { origin } = site
        const root = `${origin}/wp-json/`
        site.render('/en/', { root, lang: 'en', pageSize: 20, media: [origin], captions: true })
        await saveData(page)
        await page.goto('/en/')
        await wake(page)
        for (const { slug } of posts) {
          if (way === 'at first load') {
            await page.goto(`/en/stories/${slug}/`)
            await wake(page)
          } else {
            const link = page.getByRole('main').getByRole('link', { name: slug }).first()
            await link.evaluate((it: HTMLElement) => it.click())
          }
          await expect(headline(page, new RegExp(`^${slug}`))).toBeVisible()
          await expect(page.getByText('It begins.')).toBeVisible()
          expect(await faultsIn(page)).toEqual([])
          await pokeAll(page)
          expect(await faultsIn(page)).toEqual([])
          if (way === 'on navigation') {
            await page.goBack()
            await expect(page).toHaveURL('/en/')
          }
        }
        await idle(page)
      })
    })
  }
