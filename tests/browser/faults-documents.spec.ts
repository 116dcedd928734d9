import { aTeaser } from '#tests/fixtures/stories.ts'
import {
  arrive,
  document,
  expectStory,
  headline,
  test,
  wake,
  ways,
  withFields,
  written,
} from './faults.ts'
import type { Way } from './faults.ts'
import { expect, open } from './test.ts'
import type { Page } from './test.ts'
import type { Site } from '#tests/fixtures/site.ts'

const story = JSON.parse(written) as { body: unknown[]; id: string }
const related = (page: Page) => page.getByRole('region', { name: 'Related stories' })
const others = (count: number) =>
  Array.from({ length: count }, (_, number) => aTeaser({ id: `other-${number}` }))

/** Nested as deep as this, by a way to nest once. */
function nested(levels: number, inner: string, [before, after]: [string, string]): string {
  return before.repeat(levels) + inner + after.repeat(levels)
}

for (const way of ways) {
  for (const [name, block] of [
    ['lists', nested(100_000, '[]', ['{"type":"list","items":[{"text":[],"blocks":[', ']}]}'])],
    [
      'emphasis',
      `{"type":"paragraph","text":${nested(100_000, '[]', ['[{"type":"em","text":', '}]'])}}`,
    ],
  ] as const)
    test(`fault 11: ${name} in ${name} 100,000 deep cost nothing else of the story, ${way}`, async ({
      page,
      site,
    }) => {
      // Less than would be cut off.
      const deep =
        block.length < 1_500_000
          ? block
          : nested(30_000, '', ['{"type":"list","items":[{"text":[],"blocks":[', ']}]}'])
      site.fault(document, { body: written.replace('"body":[', `"body":[${deep},`) })
      await arrive(page, site, way)
      await expectStory(page)
    })

  test(`fault 12: keys that name a prototype change none, ${way}`, async ({ page, site }) => {
    const poison = '{"polluted":true,"headline":"Polluted"}'
    const body = written.replace(
      '{',
      `{"__proto__":${poison},"constructor":{"prototype":${poison}},`,
    )
    site.fault(document, { body: body.replace('"body":[{', `"body":[{"__proto__":${poison},`) })
    await arrive(page, site, way)
    await expectStory(page)
    expect(await page.evaluate(() => 'polluted' in {} || 'polluted' in (() => 0))).toBe(false)
    await expect(page.getByText('Polluted')).toHaveCount(0)
  })

  test(`fault 13: a block of an unknown type is passed over and counted, ${way}`, async ({
    page,
    site,
  }) => {
    site.fault(
      document,
      withFields({ body: [{ type: 'hologram', text: ['Turn me'] }, ...story.body] }),
    )
    await arrive(page, site, way)
    await expectStory(page)
    await expect(page.getByText('One part of this story cannot be shown here.')).toBeVisible()
    await expect(page.getByText('Turn me')).toHaveCount(0)
  })

  test(`fault 14: blocks of wrong types are passed over, ${way}`, async ({ page, site }) => {
    const wrong = [42, null, 'text', [], { type: 7 }, { type: 'paragraph', text: 'no run' }]
    site.fault(document, withFields({ body: [...wrong, ...story.body] }))
    await arrive(page, site, way)
    await expectStory(page)
    await expect(page.getByText('6 parts of this story cannot be shown here.')).toBeVisible()
  })

  test(`fault 15: a story without a date or a picture is a whole page, ${way}`, async ({
    page,
    site,
  }) => {
    const nothing = {
      datePublished: undefined,
      dateModified: undefined,
      hero: undefined,
      corrections: [],
      kicker: undefined,
    }
    site.fault(document, withFields({ ...nothing, topics: [], description: undefined }))
    await arrive(page, site, way)
    await expectStory(page)
    const article = page.getByRole('article').first()
    await expect(article.getByText(/November 2026|Invalid/)).toHaveCount(0)
    await expect(article.locator('figure').filter({ hasText: 'Image: Mimova' })).toHaveCount(0)
    for (const heading of await page.getByRole('heading').all())
      await expect(heading).not.toBeEmpty()
  })

  test(`fault 15: a date that is none is not shown, ${way}`, async ({ page, site }) => {
    site.fault(document, withFields({ datePublished: '2026-02-30T25:61:61Z' }))
    await arrive(page, site, way)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(/Invalid|NaN|30 February/)).toHaveCount(0)
  })

  test(`fault 15: a story without a headline is in no list, ${way}`, async ({ page, site }) => {
    const items = [aTeaser({ id: 'nameless', headline: ' ' }), ...others(2)]
    site.fault('/edition/en/topics/heritage/1.json', { body: list(items) })
    await arriveAtTopic(page, site, way)
    await expect(stories(page)).toHaveCount(2)
  })

  test(`fault 16: a story that is twice in a list is there once, ${way}`, async ({
    page,
    site,
  }) => {
    const [one, two] = others(2)
    site.fault('/edition/en/topics/heritage/1.json', { body: list([one, two, one, one]) })
    await arriveAtTopic(page, site, way)
    await expect(stories(page)).toHaveText(['The story of other-0', 'The story of other-1'])
  })

  test(`fault 17: a story is not among its own related ones, nor in its text, ${way}`, async ({
    page,
    site,
  }) => {
    const itself = aTeaser({ id: story.id, headline: 'Itself' })
    site.fault(
      document,
      withFields({
        related: [{ rel: 'related', items: [itself, ...others(2), itself] }],
        body: [{ type: 'story', teaser: itself }, ...story.body],
      }),
    )
    await arrive(page, site, way)
    await expectStory(page)
    await expect(related(page).getByRole('heading', { level: 3 })).toHaveCount(2)
    await expect(page.getByRole('link', { name: 'Itself' })).toHaveCount(0)
  })

  test(`fault 18: of 10,000 related stories twelve are shown, ${way}`, async ({ page, site }) => {
    const items = others(10_000).map(({ id, url, inLanguage }) => ({
      id,
      url,
      inLanguage,
      headline: id,
    }))
    site.fault(document, withFields({ related: [{ rel: 'related', items }] }))
    await arrive(page, site, way)
    await expectStory(page)
    await expect(related(page).getByRole('heading', { level: 3 })).toHaveCount(12)
    expect((await page.content()).length).toBeLessThan(500_000)
  })

  for (const now of ['2019-01-01T00:00:00Z', '2040-01-01T00:00:00Z'])
    test(`fault 39: a device whose clock says ${now} shows the date itself, ${way}`, async ({
      page,
      site,
    }) => {
      await setClock(page, now)
      await arrive(page, site, way)
      await expect(headline(page, 'Stone that outlasts empires')).toBeVisible()
      const article = page.getByRole('article').first()
      await expect(article.getByText('12 November 2026')).toBeVisible()
      await expect(article.getByText(/^Updated 22 November/)).toBeVisible()
    })
}

/** Of the device's clock the date alone: what measures time goes on. */
async function setClock(page: Page, now: string): Promise<void> {
  await page.addInitScript((then) => {
    const Real = Date
    const shift = Real.parse(then) - Real.now()
    globalThis.Date = class extends Real {
      constructor(...given: []) {
        super(...((given.length ? given : [Real.now() + shift]) as []))
      }
      static override now() {
        return Real.now() + shift
      }
    } as DateConstructor
  }, now)
}

function stories(page: Page) {
  return page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 })
}

function list(items: unknown[]): string {
  return JSON.stringify({ title: 'Heritage', items, page: 1, pages: 1, total: items.length })
}

async function arriveAtTopic(page: Page, site: Site, way: Way): Promise<void> {
  if (way === 'on navigation') {
    await open(page, '/en/')
    await page.getByRole('banner').getByRole('link', { name: 'Heritage' }).click()
  } else {
    site.render('/en/topics/heritage/')
    await page.goto('/en/topics/heritage/')
    await wake(page)
  }
  await expect(headline(page, 'Heritage')).toBeVisible()
}
