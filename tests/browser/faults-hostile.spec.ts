import { aTeaser } from '#tests/fixtures/stories.ts'
import { anImage } from '#tests/fixtures/everything.ts'
import {
  arrive,
  document,
  expectStory,
  headline,
  test,
  ways,
  withFields,
  written,
} from './faults.ts'
import { expect } from './test.ts'
import type { Page } from './test.ts'

const { body } = JSON.parse(written) as { body: unknown[] }
const script = '</script><script>globalThis.isHacked=1</script><img src=x onerror="isHacked=1">'
const isHacked = (page: Page) => page.evaluate(() => 'isHacked' in globalThis)
const byline = (page: Page) =>
  page.getByRole('article').first().locator('p').filter({ hasText: 'with Wire' })
const agencies = [{ name: 'Wire', role: 'agency' }]
const person = (name: string) => ({
  name,
  role: 'author',
  url: '/en/authors/one/',
  bio: ['Writes.'],
})

/** A story that says this wherever it says anything. */
function saying(words: string) {
  const image = anImage({ alt: words, caption: [words], credit: [words] })
  const files = { sources: [], tracks: [], fallbackUrl: '/edition/media/none.mp4' }
  return withFields({
    headline: words,
    shortHeadline: words,
    kicker: words,
    description: [words],
    contributors: [{ ...person(words), bio: [words], jobTitle: words }],
    agencies: [{ name: words, role: 'agency' }],
    topics: [{ text: words, url: '/en/topics/heritage/' }],
    corrections: [{ text: [words] }],
    rights: words,
    hero: { type: 'image', image },
    related: [
      {
        rel: 'related',
        title: words,
        items: [aTeaser({ id: 'one', headline: words, description: words })],
      },
    ],
    body: [
      { type: 'heading', level: 2, id: words, text: [words] },
      { type: 'paragraph', text: [words, { type: 'abbr', title: words, text: [words] }] },
      { type: 'code', text: words, language: words },
      { type: 'gallery', images: [image, image] },
      { type: 'audio', audio: { title: words, ...files } },
      { type: 'table', caption: [words], head: [[words]], rows: [[[words]]] },
      { type: 'factbox', title: words, blocks: [] },
      { type: 'video', video: { title: words, ...files, transcript: [{ start: 0, text: words }] } },
      {
        type: 'embed',
        embed: { provider: words, title: words, url: 'https://example.org/', kind: 'other' },
      },
    ],
  })
}

const addresses = [
  'javascript:globalThis.isHacked=1',
  'data:text/html,<script>isHacked=1</script>',
  'vbscript:isHacked',
  ' java\tscript:globalThis.isHacked=1',
  '//evil.example/',
  String.raw`\\evil.example/`,
  'blob:https://evil.example/1',
  'https://user:secret@evil.example/',
]

/** A story that leads to all of these wherever it leads anywhere. */
function leadingTo(urls: string[]) {
  const image = (url: string) =>
    anImage({ sources: [{ url, width: 9, height: 6, type: 'image/jpeg' }] })
  const each = <T>(make: (url: string, number: number) => T) => urls.map(make)
  return withFields({
    topics: each((url, number) => ({ text: `Topic ${number}`, url })),
    contributors: each((url, number) => ({ ...person(`Writer ${number}`), url })),
    alternates: each((url) => ({ inLanguage: 'de', url })),
    hero: { type: 'image', image: image(urls[0] ?? '') },
    related: [
      {
        rel: 'related',
        items: each((url, id) =>
          aTeaser({ id: `${id}`, headline: `Story ${id}`, url, image: image(url) }),
        ),
      },
    ],
    body: [
      ...each((url, number) => [
        { type: 'paragraph', text: [{ type: 'a', href: url, text: [`Link ${number}`] }] },
        {
          type: 'video',
          video: {
            title: `Film ${number}`,
            poster: image(url),
            sources: [{ url, type: 'video/mp4' }],
            tracks: [],
            fallbackUrl: url,
          },
        },
        {
          type: 'embed',
          embed: { provider: 'Vimeo', title: `Embed ${number}`, url, kind: 'video' },
        },
      ]).flat(),
      ...body,
    ],
  })
}

/** The parts of it, and how often each says its name where it leads nowhere. */
const parts = { Topic: 8, Writer: 8, Story: 8, Link: 8, Embed: 8 }

for (const way of ways) {
  test(`fault 27, 35: script in any field is text, ${way}`, async ({ page, site }) => {
    site.fault(document, saying(script))
    await arrive(page, site, way)
    await expect(headline(page, script)).toBeVisible()
    await expect(page).toHaveTitle(`${script} – Landmark`)
    // Nobody's but the page's own: settings, the app, its state, and what search engines read.
    await expect(page.locator('script:not(head > script, [type*=json])')).toHaveCount(0)
    await expect(page.locator('[onerror]')).toHaveCount(0)
    expect(await isHacked(page)).toBe(false)
  })

  test(`fault 28: addresses that are none, or lead elsewhere than they say, lead nowhere, ${way}`, async ({
    page,
    site,
  }) => {
    site.fault(document, leadingTo(addresses))
    await arrive(page, site, way)
    await expect(page.getByText('In 1737 Jean-Jacques')).toBeVisible()
    const main = page.getByRole('main')
    for (const [name, count] of Object.entries(parts)) {
      await expect(main.getByText(new RegExp(`^${name} \\d`))).toHaveCount(count)
      await expect(main.getByRole('link', { name: new RegExp(`^${name} \\d`) })).toHaveCount(0)
    }
    expect(await foreign(page)).toEqual([])
    expect(await isHacked(page)).toBe(false)
  })

  test(`fault 29: a link out says no more of the page than it must, ${way}`, async ({
    page,
    site,
  }) => {
    const to = {
      type: 'a',
      href: 'https://example.org/',
      target: '_blank',
      rel: 'opener',
      text: ['Out'],
    }
    site.fault(document, withFields({ body: [{ type: 'paragraph', text: [to] }, ...body] }))
    await arrive(page, site, way)
    const link = page.getByRole('link', { name: 'Out', exact: true })
    await expect(link).toHaveAccessibleDescription('another site')
    await expect(link).not.toHaveAttribute('target')
    await expect(link).not.toHaveAttribute('rel')
    await expect(page.locator('[target]:not([rel~=noopener][rel~=noreferrer])')).toHaveCount(0)
  })

  test(`fault 30: what turns words round reaches nothing beside them, ${way}`, async ({
    page,
    site,
  }) => {
    const turned = (name: string) => `\u202E\u2067${name}\u200B\uFEFF`
    const contributors = ['Ada', 'Bea'].map((name) => ({
      ...person(turned(name)),
      url: `/en/authors/${name}/`,
    }))
    site.fault(
      document,
      withFields({ headline: turned('Stone'), kicker: turned('Old'), contributors, agencies }),
    )
    await arrive(page, site, way)
    await expect(page).toHaveTitle('Stone – Landmark')
    expect(await headline(page, 'Stone').textContent()).toBe('Stone')
    expect(await byline(page).textContent()).toBe('Ada, Bea with Wire')
    const [first, second] = await Promise.all(
      ['Ada', 'Bea'].map((name) => byline(page).getByRole('link', { name }).boundingBox()),
    )
    expect(first?.x).toBeLessThan(second?.x ?? 0)
  })

  for (const [name, word] of [
    ['a word of 5,000 letters', 'a'.repeat(5_000)],
    ['300 marks over a letter', `o${'\u0301'.repeat(300)}`],
  ] as const)
    test(`fault 31: ${name} makes nothing scroll sideways at 320 px, ${way}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      site.fault(document, saying(word))
      await arrive(page, site, way)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(
        page.getByRole('region', { name: 'More stories' }).getByRole('link').first(),
      ).toBeAttached()
      expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(320)
    })

  test(`fault 32: an SVG with script is a picture and no more, ${way}`, async ({ page, site }) => {
    const url = '/edition/media/drawing.svg'
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6" onload="fetch('/from-svg')"><script>fetch('/from-svg')</script><image href="/from-svg" width="9" height="6"/><rect width="9" height="6"/></svg>`
    site.fault(url, { body: drawing, type: 'image/svg+xml' })
    const image = anImage({ sources: [{ url, width: 900, height: 600, type: 'image/svg+xml' }] })
    site.fault(document, withFields({ hero: { type: 'image', image } }))
    await arrive(page, site, way)
    await expectStory(page)
    const picture = page.getByRole('img', { name: 'An arch of pale stone.' })
    await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(9)
    expect(await picture.evaluate((it) => it.tagName)).toBe('IMG')
    await expect(page.locator('object, embed, iframe')).toHaveCount(0)
    expect(site.asked('/from-svg')).toEqual([])
  })
}

/** Addresses in the page that lead to a host that is not its own, or run. */
function foreign(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('*')].flatMap((element) =>
      ['href', 'src', 'srcset', 'poster'].flatMap((name) => {
        const said = (element.getAttribute(name) ?? '').split(/,?\s+/)
        const named = said.filter((it) => it && !/^\d+w$/.test(it))
        return named.filter((it) =>
          /evil|secret|^(?!https?:|mailto:|tel:)/.test(new URL(it, location.href).href),
        )
      }),
    ),
  )
}
