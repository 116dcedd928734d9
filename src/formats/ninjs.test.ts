import { describe, expect, it } from 'vitest'
import { outcomesOf, storyOf } from '#tests/fixtures/read-document.ts'
import { dpa } from './dpa.ts'
import { formatOf } from './formats.ts'
import { ninjs } from './ninjs.ts'

const file = (name: string, width?: number, height?: number) => ({
  href: `https://pictures.example/${name}`,
  contentType: 'image/jpg',
  width,
  height,
})

describe('ninjs 2 and 3', () => {
  const document = {
    standard: { name: 'ninjs', version: '3.0' },
    uri: '001_arches',
    type: 'text',
    language: 'en-GB',
    versionCreated: '2026-05-01T10:00:00+02:00',
    pubStatus: 'usable',
    by: 'Ada and Ben',
    located: 'Nîmes',
    edNote: 'Not for readers',
    headlines: [
      { role: 'short', value: 'Arches' },
      { role: 'main', value: 'Rows of arches &amp; water' },
    ],
    descriptions: [{ role: 'lead', value: 'What a bridge carries.' }],
    bodies: [
      { role: 'text', contentType: 'text/plain', value: 'One.\n\nTwo.' },
      { role: 'main', contentType: 'body_xhtml', value: '<p>One.</p><p>Two <b>more</b>.</p>' },
    ],
    subjects: [{ name: 'Heritage' }, { name: 'Rome' }],
    infoSources: [{ name: 'The Wire', role: 'source' }],
    associations: [
      {
        name: 'mainpic',
        type: 'picture',
        by: 'Cy',
        altText: 'A bridge',
        descriptions: [{ value: 'The bridge.' }],
        renditions: [
          file('small.jpg', 300, 200),
          file('large.jpg', 1500, 1000),
          file('square.jpg', 90, 90),
        ],
      },
      { name: 'more', type: 'text', headlines: [{ value: 'Another story' }] },
    ],
  }

  it('is a story by its fullest body, its main headline and all that is said of it', () => {
    expect(formatOf(document)?.name).toBe('ninjs')
    const story = storyOf(ninjs, document)
    expect(story).toMatchObject({
      id: '001_arches',
      headline: 'Rows of arches & water',
      description: ['What a bridge carries.'],
      inLanguage: 'en-GB',
      byline: 'Ada and Ben',
      dateline: 'Nîmes',
      topics: [{ text: 'Heritage' }, { text: 'Rome' }],
      agencies: [{ name: 'The Wire', role: 'agency' }],
      datePublished: '2026-05-01T08:00:00Z',
      body: [{ text: ['One.'] }, { text: ['Two ', { type: 'strong' }, '.'] }],
      hero: {
        type: 'image',
        image: {
          alt: 'A bridge',
          caption: ['The bridge.'],
          credit: ['Cy'],
          sources: [{ width: 1500 }, { width: 300 }],
        },
      },
    })
    expect(JSON.stringify(story)).not.toContain('Not for readers')
    expect(story.warnings).toMatchObject([{ path: 'associations/1' }])
  })

  it.each([
    ['picture', 'gallery', { renditions: [file('a.jpg', 900, 600)] }],
    [
      'video',
      'video',
      {
        renditions: [{ href: 'https://films.example/a.mp4', contentType: 'video/mp4' }],
        duration: 128_929,
      },
    ],
  ])('that is a %s alone is a story of the kind %s', (type, kind, media) => {
    const alone = {
      uri: 'x',
      type,
      headlines: [{ value: 'Seen' }],
      descriptions: [{ value: 'A caption.' }],
      ...media,
    }
    const story = storyOf(ninjs, alone)
    expect(story.type).toBe(kind)
    expect(JSON.stringify(story.hero)).toContain('A caption.')
    // Seconds, as the schema says, whatever the house wrote.
    const { duration } = story.hero?.type === 'video' ? story.hero.video : {}
    expect(duration).toBe(kind === 'video' ? 128.929 : undefined)
  })

  it('that is an event, or no document of it at all, is unsupported', () => {
    expect(
      outcomesOf(ninjs, { uri: 'x', type: 'event', title: 'A meeting', eventDetails: {} }),
    ).toMatchObject([{ unsupported: 'it is an event, not a story' }])
    expect(formatOf({ uri: 'x' })).toBeUndefined()
  })

  it.each(['embargoed', 'embargoedUntil'])('waits for its hour, which is called %s', (field) => {
    expect(storyOf(ninjs, { ...document, [field]: '2099-01-01T00:00:00Z' }).embargoedUntil).toBe(
      '2099-01-01T00:00:00Z',
    )
  })

  it('comes as a list as well, and with its state in other words', () => {
    const list = {
      _items: [
        { ...document, pubStatus: 'stat:canceled' },
        { ...document, pubStatus: 'withheld' },
      ],
    }
    expect(outcomesOf(ninjs, list)).toMatchObject([
      { story: { status: 'canceled' } },
      { story: { status: 'withheld' } },
    ])
  })
})

describe('ninjs 1, as Superdesk writes it', () => {
  const document = {
    guid: 'urn:newsml:desk:2026-05-01T08:00:00:abc',
    type: 'text',
    headline: 'Rows of arches',
    byline: 'Ada',
    description_html: '<p>What a bridge carries.</p>',
    body_html:
      '<p>Before.</p><!-- EMBED START Image {id: "editor_0"} --><figure><img src="https://desk.example/raw.jpg"><figcaption>raw</figcaption></figure><!-- EMBED END Image {id: "editor_0"} --><p>After.</p>',
    authors: [
      { name: 'Ada', role: 'writer', jobtitle: { name: 'Correspondent' }, biography: 'Writes.' },
    ],
    service: [{ name: 'Culture', code: 'c' }],
    versioncreated: '2026-05-01T08:00:00+0000',
    pubstatus: 'usable',
    associations: {
      featuremedia: {
        type: 'picture',
        description_text: 'The whole bridge.',
        body_text: 'A bridge over a river',
        renditions: {
          original: {
            href: 'https://desk.example/f.jpg',
            mimetype: 'image/jpeg',
            width: 900,
            height: 600,
          },
        },
      },
      editor_0: {
        type: 'picture',
        description_text: 'An arch.',
        byline: 'Cy',
        renditions: {
          base: {
            href: 'https://desk.example/e.jpg',
            mimetype: 'image/jpeg',
            width: 900,
            height: 600,
          },
        },
      },
      editor_1: null,
    },
  }

  it('puts its pictures where its markers are, with caption, credit and alternative text', () => {
    expect(storyOf(ninjs, document)).toMatchObject({
      contributors: [{ name: 'Ada', role: 'author', jobTitle: 'Correspondent', bio: ['Writes.'] }],
      topics: [{ text: 'Culture' }],
      description: ['What a bridge carries.'],
      hero: { image: { alt: 'A bridge over a river', caption: ['The whole bridge.'] } },
      body: [
        { text: ['Before.'] },
        {
          type: 'image',
          image: {
            caption: ['An arch.'],
            credit: ['Cy'],
            sources: [{ url: 'https://desk.example/e.jpg' }],
          },
        },
        { text: ['After.'] },
      ],
    })
  })
})

it('dpa’s wire: its own elements, its boxes, and nothing that is not to be published', () => {
  const document = {
    format: 'digitalwires@0.9.1',
    entry_id: 'abc',
    urn: 'urn:newsml:dpa.com:1',
    language: 'de',
    kicker: 'Brücken',
    headline: 'Reihen von Bögen',
    teaser: 'Was eine Brücke trägt.',
    dateline: 'Nîmes (dpa) - ',
    version_created: '2026-05-01T10:00:00+02:00',
    embargoed: '2026-05-01T11:00:00+02:00',
    pubstatus: 'usable',
    article_html:
      '<section><p>Text.</p><dnl-image ref="urn:2" caption="Ein Bogen."></dnl-image><dnl-youtubeembed src="https://www.youtube-nocookie.com/embed/abc12345"></dnl-youtubeembed></section>',
    infobox_html: '<section><h3>Zahlen</h3><p>49 Meter</p></section>',
    notepad: { nonpublic_html: '<p>Geheim</p>' },
    ednotes: [{ ednote: 'Geheim', is_publishable: false }],
    associations: [
      {
        type: 'image',
        urn: 'urn:1',
        is_featureimage: true,
        creditline: 'Cy/dpa',
        renditions: [{ url: 'https://dpa.example/1.jpg', width: 900, height: 600 }],
      },
      {
        type: 'image',
        urn: 'urn:2',
        renditions: [{ url: 'https://dpa.example/2.jpg', size: 900 }],
      },
    ],
  }
  expect(formatOf(document)?.name).toBe('dpa')
  const story = storyOf(dpa, document)
  expect(story).toMatchObject({
    kicker: 'Brücken',
    dateline: 'Nîmes (dpa)',
    embargoedUntil: '2026-05-01T09:00:00Z',
    hero: { image: { credit: ['Cy/dpa'] } },
    body: [
      { text: ['Text.'] },
      { type: 'image', image: { caption: ['Ein Bogen.'] } },
      { type: 'embed', embed: { provider: 'YouTube' } },
      { type: 'factbox', title: 'Zahlen' },
    ],
  })
  expect(JSON.stringify(story)).not.toContain('Geheim')
})
