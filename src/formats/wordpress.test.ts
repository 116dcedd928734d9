import { describe, expect, it } from 'vitest'
import { outcomesOf, storyOf } from '#tests/fixtures/read-document.ts'
import { parse } from '#src/markup/parse5-tree.ts'
import { formatOf } from './formats.ts'
import { wordpress } from './wordpress.ts'

/** A post as `?_embed` gives it. */
function aPost(fields: object = {}, embedded: object = {}) {
  return {
    id: 7,
    slug: 'rows-of-arches',
    link: 'https://paper.example/2026/rows-of-arches/',
    date: '2026-05-01T10:00:00',
    date_gmt: '2026-05-01T08:00:00',
    modified_gmt: '2026-05-02T08:00:00',
    status: 'publish',
    sticky: false,
    format: 'standard',
    title: { rendered: 'Arches &amp; <em>rows</em>' },
    excerpt: { rendered: '<p>What a bridge carries.</p>\n' },
    content: { rendered: '<p>A river of <a href="/stone/">stone</a>.</p>', protected: false },
    _embedded: {
      author: [{ name: 'Ada', slug: 'ada', description: 'Writes about <b>stone</b>.' }],
      'wp:term': [
        [{ taxonomy: 'category', name: 'Old &amp; new', slug: 'old-new' }],
        [
          { taxonomy: 'post_tag', name: 'Rome', slug: 'rome' },
          { taxonomy: 'post_tag', name: 'Old and new', slug: 'old-new' },
        ],
      ],
      ...embedded,
    },
    ...fields,
  }
}

const picture = {
  source_url: 'https://paper.example/up/bridge.jpg',
  alt_text: 'A bridge',
  mime_type: 'image/jpeg',
  caption: { rendered: '<p>The bridge.</p>\n' },
  media_details: {
    width: 1500,
    height: 1000,
    sizes: {
      medium: {
        source_url: 'https://paper.example/up/bridge-300x200.jpg',
        width: 300,
        height: 200,
      },
      thumbnail: {
        source_url: 'https://paper.example/up/bridge-150x150.jpg',
        width: 150,
        height: 150,
      },
    },
  },
}

describe('a post of WordPress', () => {
  it('is known, alone or in a list', () => {
    expect(formatOf(aPost())?.name).toBe('wordpress')
    expect(formatOf([aPost()])?.name).toBe('wordpress')
    expect(wordpress.items([aPost(), aPost()]).map(({ path }) => path)).toEqual(['/0', '/1'])
  })

  it('is a story with its words, topics, writer and dates', () => {
    expect(storyOf(wordpress, aPost())).toMatchObject({
      id: 'rows-of-arches',
      url: '/en/stories/rows-of-arches/',
      headline: 'Arches & rows',
      description: ['What a bridge carries.'],
      topics: [
        { text: 'Old & new', url: '/en/topics/old-new/' },
        { text: 'Rome', url: '/en/topics/rome/' },
      ],
      contributors: [{ name: 'Ada', id: 'ada', url: '/en/authors/ada/' }],
      datePublished: '2026-05-01T08:00:00Z',
      dateModified: '2026-05-02T08:00:00Z',
      body: [
        {
          type: 'paragraph',
          text: ['A river of ', { type: 'a', href: 'https://paper.example/stone/' }, '.'],
        },
      ],
    })
  })

  it('has its lead picture in the sizes that show all of it, and once', () => {
    const html = `<figure><img src="https://paper.example/up/bridge-1024x683.jpg" width="1024" height="683" alt=""></figure><p>Text</p>`
    const story = storyOf(
      wordpress,
      aPost({ content: { rendered: html } }, { 'wp:featuredmedia': [picture] }),
    )
    expect(story.body.map(({ type }) => type)).toEqual(['paragraph'])
    const unsaid = { ...picture, alt_text: '' }
    const again = html.replace('alt=""', 'alt="Arches"')
    const post = aPost({ content: { rendered: again } }, { 'wp:featuredmedia': [unsaid] })
    expect(storyOf(wordpress, post).hero).toMatchObject({ image: { alt: 'Arches' } })
    expect(story.hero).toMatchObject({
      image: {
        alt: 'A bridge',
        caption: ['The bridge.'],
        sources: [
          { width: 1500, height: 1000 },
          { width: 300, height: 200 },
        ],
      },
    })
  })

  it('does without what may not be seen: errors in the place of a picture, a writer, a reply', () => {
    const story = storyOf(
      wordpress,
      aPost(
        {},
        {
          author: [{ code: 'rest_user_cannot_view', message: 'no' }],
          'wp:featuredmedia': [{ code: 'rest_post_invalid_id', message: 'no' }],
          replies: [{ code: 'rest_cannot_read_post' }],
        },
      ),
    )
    expect(story.contributors).toEqual([])
    expect(story.hero).toBeUndefined()
  })

  it('takes an excerpt that WordPress cut itself for no standfirst', () => {
    const excerpt = { rendered: '<p>A river of [&hellip;]</p>' }
    expect(storyOf(wordpress, aPost({ excerpt })).description).toBeUndefined()
  })

  it.each([
    [
      'before which a theme says to read on',
      '',
      'A river of stone, and&hellip; Continue reading Arches',
    ],
    [
      'passing over a picture',
      '<figure><img src="/a.jpg" alt=""><figcaption>Seen from the south</figcaption></figure>',
      'A river of stone, and more',
    ],
  ])('takes an excerpt cut %s for none either', (_, before, text) => {
    const content = { rendered: `${before}<p>A river of stone, and more of it than was known.</p>` }
    const post = aPost({ content, excerpt: { rendered: `<p>${text}</p>` } })
    expect(storyOf(wordpress, post).description).toBeUndefined()
    expect(wordpress.words(post, parse)).toHaveLength(2)
  })

  it('has what was written as its excerpt among the words that none may be lost of', () => {
    expect(wordpress.words(aPost(), parse).join(' ')).toContain('What a bridge carries.')
  })

  it('without a title is called by its first words, and a note says so', () => {
    const story = storyOf(wordpress, aPost({ title: { rendered: '' }, excerpt: { rendered: '' } }))
    expect(story.headline).toBe('A river of stone.')
    expect(story.warnings[0]?.found).toBe('no headline')
  })

  it('is in the language of its script where that is another than the usual one', () => {
    const arabic = aPost({
      slug: '%d8%a7%d9%84%d8%a8%d8%aa%d8%b1%d8%a7',
      title: { rendered: 'البترا مدينة الصخر' },
      content: { rendered: '<p>مدينة منحوتة في الصخر الوردي.</p>' },
    })
    expect(storyOf(wordpress, arabic)).toMatchObject({ inLanguage: 'ar', dir: 'rtl', id: 'البترا' })
  })

  it('that is protected by a password is unsupported, and says why', () => {
    expect(
      outcomesOf(wordpress, aPost({ content: { rendered: '', protected: true } })),
    ).toMatchObject([{ unsupported: 'it is protected by a password' }])
  })

  it('that is sticky is put first; one that is in the bin is withdrawn', () => {
    expect(outcomesOf(wordpress, aPost({ sticky: true }))).toMatchObject([{ isTop: true }])
    expect(storyOf(wordpress, aPost({ status: 'trash' })).status).toBe('canceled')
  })

  it.each([
    { title: { rendered: 42 }, content: { rendered: null } },
    {
      content: { rendered: '<p>Text' },
      title: { rendered: {} },
      date_gmt: 'yesterday',
      _embedded: 7,
    },
    {
      content: { rendered: '<p>Text' },
      _embedded: { author: [null], 'wp:term': [{}, null, [null]] },
    },
    JSON.parse('{"__proto__": {"polluted": 1}, "content": {"rendered": "<p>Text"}}') as object,
  ])('with fields of other types never throws: %j', (fields) => {
    expect(outcomesOf(wordpress, { ...aPost(), ...fields })).toHaveLength(1)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
