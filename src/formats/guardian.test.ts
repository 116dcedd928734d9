import { describe, expect, it } from 'vitest'
import { outcomesOf, storyOf } from '#tests/fixtures/read-document.ts'
import { formatOf } from './formats.ts'
import { guardian } from './guardian.ts'

const asset = (width: number) => ({
  type: 'image',
  mimeType: 'image/jpeg',
  file: `https://media.example/${width}.jpg`,
  typeData: { width, height: Math.round(width * 0.6) },
})

const image = {
  type: 'image',
  assets: [asset(500), asset(1000)],
  imageTypeData: {
    alt: 'A bridge',
    caption: 'The <em>bridge</em>.',
    credit: 'Photograph: Cy',
    displayCredit: true,
  },
}

function content(fields: object = {}) {
  return {
    id: 'world/2026/may/01/arches',
    type: 'article',
    sectionName: 'World',
    webTitle: 'Rows of arches',
    webUrl: 'https://guardian.example/world/2026/may/01/arches',
    webPublicationDate: '2026-05-01T08:00:00Z',
    fields: {
      standfirst: '<p>What a <a href="/bridges">bridge</a> carries.</p>',
      byline: 'Ada',
      lastModified: '2026-05-02T08:00:00Z',
    },
    tags: [
      { type: 'keyword', id: 'culture/stone', webTitle: 'Stone' },
      { type: 'contributor', id: 'profile/ada', webTitle: 'Ada', bio: '<p>Ada writes.</p>' },
      { type: 'tone', id: 'tone/comment', webTitle: 'Comment' },
    ],
    blocks: {
      main: { elements: [image] },
      body: [
        {
          elements: [
            { type: 'text', textTypeData: { html: '<p>One.</p><h2>Two</h2>' } },
            {
              type: 'pullquote',
              pullquoteTypeData: { html: '<p>Stone lasts</p>', attribution: 'Ben' },
            },
            {
              type: 'rich-link',
              richLinkTypeData: { url: 'https://guardian.example/x', linkText: 'Another' },
            },
            {
              type: 'tweet',
              tweetTypeData: { html: '<p>A post</p>', url: 'https://twitter.com/a/status/1' },
            },
            {
              type: 'hologram',
              hologramTypeData: { originalUrl: 'https://holo.example/1', title: 'Seen' },
            },
            { type: 'void', voidTypeData: {} },
          ],
        },
      ],
    },
    ...fields,
  }
}

describe('an item of the Content API', () => {
  it('begins with what plays elsewhere, where that leads it', () => {
    const html = '<iframe src="https://www.youtube.com/embed/abc" title="Arches"></iframe>'
    const main = { elements: [{ type: 'embed', embedTypeData: { html } }] }
    const body = [{ elements: [{ type: 'text', textTypeData: { html: '<p>One.</p>' } }] }]
    const story = storyOf(guardian, content({ blocks: { main, body } }))
    expect(story.body.map(({ type }) => type)).toEqual(['embed', 'paragraph'])
  })

  it('is known alone, in an answer and in an answer’s lists', () => {
    expect(formatOf({ response: { content: content() } })?.name).toBe('guardian')
    const answer = {
      response: { content: content(), storyPackage: [content()], results: [content()] },
    }
    expect(guardian.items(answer).map(({ path }) => path)).toEqual([
      '/response/content',
      '/response/results/0',
      '/response/storyPackage/0',
    ])
  })

  it('is a story by its typed elements; kinds that are not known become links, empty ones a note', () => {
    const story = storyOf(guardian, { response: { content: content() } })
    expect(story).toMatchObject({
      type: 'opinion',
      kicker: 'World',
      headline: 'Rows of arches',
      contributors: [{ name: 'Ada', id: 'ada', bio: ['Ada writes.'] }],
      topics: [{ text: 'Stone' }],
      hero: {
        image: {
          alt: 'A bridge',
          credit: ['Photograph: Cy'],
          sources: [{ width: 500 }, { width: 1000 }],
        },
      },
      body: [
        { type: 'paragraph' },
        { type: 'heading', level: 2, id: 's-two' },
        { type: 'pullquote', cite: ['Ben'] },
        { type: 'embed', embed: { title: 'Another' } },
        { type: 'paragraph', text: ['A post'] },
        { type: 'embed', embed: { title: 'Seen', provider: 'holo.example' } },
      ],
    })
    expect(story.warnings).toMatchObject([{ path: 'blocks/body/0/elements/5' }])
  })

  it('is read from its markup where it has no typed elements, or where the markup says more', () => {
    const html =
      '<p>One.</p> <figure class="element element-image"><img src="https://media.example/a.jpg" width="1000" height="600" alt=""><figcaption><span class="element-image__caption">The bridge.</span> <span class="element-image__credit">Photograph: Cy</span></figcaption></figure>'
    const plain = storyOf(guardian, content({ blocks: undefined, fields: { body: html } }))
    expect(plain.body).toMatchObject([
      { type: 'paragraph' },
      { type: 'image', image: { caption: ['The bridge.'], credit: ['Photograph: Cy'] } },
    ])
    const block = { title: '10.30', bodyHtml: '<p>Much more than that.</p>', elements: [] }
    const live = storyOf(guardian, content({ type: 'liveblog', blocks: { body: [block] } }))
    expect(live).toMatchObject({
      type: 'live',
      body: [{ type: 'heading', text: ['10.30'] }, { type: 'paragraph' }],
    })
  })

  it('keeps a paragraph of the markup that no element holds, once', () => {
    const elements = ['<p>One, and two.</p>', '<p>A long third one that outweighs the rest.</p>']
    const block = {
      bodyHtml: `${elements[0]}<p>Stray.</p>`,
      elements: elements.map((html) => ({ type: 'text', textTypeData: { html } })),
    }
    const { body } = storyOf(guardian, content({ blocks: { body: [block] } }))
    expect(body.map((found) => found.type === 'paragraph' && found.text)).toEqual([
      ['One, and two.'],
      ['A long third one that outweighs the rest.'],
      ['Stray.'],
    ])
  })

  it('without any text is unsupported, and says what to ask for', () => {
    expect(outcomesOf(guardian, content({ blocks: undefined, fields: {} }))).toMatchObject([
      { unsupported: 'the answer holds no text: ask for it with show-fields and show-blocks' },
    ])
  })
})
