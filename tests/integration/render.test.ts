// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aSource, failing } from '#tests/fixtures/reader.tsx'
import { aSite, aStory } from '#tests/fixtures/stories.ts'
import { createRender } from '#src/render.tsx'
import { SourceFailure } from '#src/sources/source.ts'
import type { Source } from '#src/sources/source.ts'

const template =
  '<html lang="en"><head><!--head--></head><body><div id="root"><!--page--></div><!--state--></body></html>'
const address = 'https://wall.example/en/stories/one/'

async function rendered(source: Source, url = address, headers: Record<string, string> = {}) {
  const render = createRender({ source, template, deadline: 50 })
  const response = await render(new Request(url, { headers }))
  return { status: response.status, headers: response.headers, html: await response.text() }
}

const hanging = () => new Promise<never>(() => undefined)

describe('a page before a script has run', () => {
  it('is whole: headline, text, lists, title and state', async () => {
    const { status, headers, html } = await rendered(aSource())
    expect(status).toBe(200)
    expect(headers.get('content-language')).toBe('en')
    expect(headers.get('etag')).toMatch(/^".+"$/)
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(html).toContain('<html lang="en" dir="ltr" data-cut="This page')
    expect(html).toContain('<title>Water goes through it – The Wall</title>')
    expect(html).toContain('A mortared wall holds back the rain until it cannot.')
    expect(html).toContain('Story three')
    expect(html).toContain('<link rel="canonical" href="https://wall.example/en/stories/one/"/>')
  })

  it('asks for its lead picture first, in the head and in the answer’s header', async () => {
    const sources = [480, 960].map((width) => ({
      url: `/edition/media/arch-${width}.avif`,
      type: 'image/avif',
      width,
      height: width / 2,
    }))
    const jpeg = { url: '/edition/media/arch.jpg', type: 'image/jpeg', width: 960, height: 480 }
    const image = { alt: 'An arch.', sources: [...sources, jpeg] }
    const story = aStory({ id: 'one', hero: { type: 'image', image } })
    const source = aSource({ story: () => Promise.resolve(story) })
    const render = createRender({ source, template, faces: () => ['/assets/serif.woff2'] })
    const response = await render(new Request(address))
    const head = (await response.text()).split('</head>')[0] ?? ''
    const set = '/edition/media/arch-480.avif 480w, /edition/media/arch-960.avif 960w'
    expect(head).toContain(`imagesrcset="${set}"`)
    expect(head.indexOf('as="image"')).toBeLessThan(head.indexOf('as="font"'))
    expect(response.headers.get('link')).toContain(`imagesrcset="${set}"`)
  })

  it('is the same bytes for the same content', async () => {
    const [first, second] = [await rendered(aSource()), await rendered(aSource())]
    expect(first.html).toBe(second.html)
    expect(first.headers.get('etag')).toBe(second.headers.get('etag'))
  })

  it('is each request’s own, however many are served at once', async () => {
    const source = aSource({
      story: async (_, id) => {
        await new Promise((resolve) => setTimeout(resolve, id === 'slow' ? 20 : 1))
        return aStory({ id, headline: `The headline of ${id}` })
      },
    })
    const render = createRender({ source, template })
    const pages = await Promise.all(
      ['slow', 'fast', 'slow', 'other'].map(async (id) => {
        const request = new Request(`https://wall.example/en/stories/${id}/`)
        return [id, await (await render(request)).text()] as const
      }),
    )
    for (const [id, html] of pages) {
      expect(html).toContain(`<title>The headline of ${id} – The Wall</title>`)
      expect(html.match(/The headline of \w+/g)?.every((headline) => headline.endsWith(id))).toBe(
        true,
      )
    }
  })

  it('holds a headline that attacks as text, in title, meta, data and body', async () => {
    const attack = '</title></script><script>alert(1)</script><!--page-->$&\u2028'
    const story = aStory({ id: 'one', headline: attack, description: [attack] })
    const { html } = await rendered(aSource({ story: () => Promise.resolve(story) }))
    expect(html).not.toContain('<script>alert')
    expect(html.match(/<script/g)).toHaveLength(2)
    const scripts = html.match(/<script.*?<\/script>/g)?.join('')
    expect(scripts).not.toContain('\u2028')
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    const { '@graph': graph } = JSON.parse(data) as { '@graph': { headline?: string }[] }
    expect(graph[0]?.headline).toBe(attack)
  })

  it('names a list that failed or is late, and is whole without it', async () => {
    for (const list of [failing('unreadable'), hanging]) {
      const { status, html } = await rendered(aSource({ list }))
      expect(status).toBe(200)
      expect(html).toContain('A mortared wall')
      expect(html).toContain('More stories could not be loaded.')
    }
  })
})

const breaking = () => Promise.reject(new TypeError('secret of the machine room'))

describe('where there is no page', () => {
  it.each([
    ['not-found', 404, 'There is no story at this address'],
    ['withdrawn', 410, 'This story has been withdrawn'],
    ['unreachable', 503, 'The newsroom cannot be reached'],
    ['unreadable', 503, 'This page arrived damaged'],
  ] as const)('(%s) the status is %i and the page says why', async (reason, status, title) => {
    const page = await rendered(aSource({ story: failing(reason) }))
    expect(page.status).toBe(status)
    expect(page.html).toContain(`<title>${title} – The Wall</title>`)
    expect(page.html).toContain('<meta name="robots" content="noindex"/>')
    expect(page.html).toContain('Read instead')
    expect(page.headers.get('retry-after')).toBe(status === 503 ? '30' : null)
  })

  it('an answer that never comes is a 503 at its deadline, with the edition’s shell', async () => {
    const { status, html } = await rendered(aSource({ story: hanging }))
    expect(status).toBe(503)
    expect(html).toContain('Main menu')
  })

  it('an edition that cannot be had is a 503 that still says what happened', async () => {
    const { status, html } = await rendered(aSource({ edition: failing('unreachable') }))
    expect(status).toBe(503)
    expect(html).toContain('The newsroom cannot be reached')
    expect(html).not.toContain('SourceFailure')
  })

  it('a fault of the app’s own is a 500 without a stack trace', async () => {
    const { status, html } = await rendered(aSource({ story: breaking }))
    expect(status).toBe(500)
    expect(html).toContain('Something in this page broke')
    expect(html).not.toContain('secret')
  })

  it('what was asked for is shown as text, never as markup', async () => {
    const url = 'https://wall.example/en/%3Cscript%3Ealert(1)%3C%2Fscript%3E/'
    const { status, html } = await rendered(aSource(), url)
    expect(status).toBe(404)
    expect(html).not.toContain('<script>alert')
  })
})

describe('the way in', () => {
  const site = aSite({
    languages: [
      { code: 'en', name: 'English', dir: 'ltr' },
      { code: 'ar', name: 'العربية', dir: 'rtl' },
    ],
  })
  const source = aSource({ edition: () => Promise.resolve(site) })

  it.each([
    ['ar-EG,ar;q=0.9,en;q=0.5', '/ar/'],
    ['fr', '/en/'],
  ])('leads a reader of %s to %s', async (accepted, front) => {
    const { status, headers } = await rendered(source, 'https://wall.example/', {
      'Accept-Language': accepted,
    })
    expect(status).toBe(302)
    expect(headers.get('location')).toBe(front)
    expect(headers.get('vary')).toBe('Accept-Language')
  })

  it('is a page of the languages where nobody says what they read', async () => {
    const { status, html } = await rendered(source, 'https://wall.example/')
    expect(status).toBe(200)
    expect(html).toContain('href="/ar/"')
    expect(html).toContain('href="/en/"')
  })
})

it('a source that answers with the failure of another copy of the app is understood', async () => {
  class SourceFailureOfAnotherBuild extends Error {
    override name = 'SourceFailure'
    reason = 'withdrawn'
  }
  expect(new SourceFailureOfAnotherBuild()).not.toBeInstanceOf(SourceFailure)
  const story = () => Promise.reject(new SourceFailureOfAnotherBuild())
  expect((await rendered(aSource({ story }))).status).toBe(410)
})
