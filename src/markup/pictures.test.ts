import { describe, expect, it } from 'vitest'
import { blocksIn, markupBase, readMarkup } from '#tests/fixtures/read-markup.ts'

describe('pictures', () => {
  const size = 'width="600" height="400"'

  it('have alternative text, caption and credit, never confused', () => {
    const html = `<figure><img src="a.jpg" ${size} alt="A bridge"><figcaption>The bridge. <span class="credit">Jo Doe/AFP</span></figcaption></figure>`
    expect(blocksIn(html)).toEqual([
      {
        type: 'image',
        image: {
          alt: 'A bridge',
          sources: [{ url: `${markupBase}a.jpg`, width: 600, height: 400 }],
          caption: ['The bridge.'],
          credit: ['Jo Doe/AFP'],
        },
      },
    ])
  })

  it('part a credit that is only written at the end of a caption', () => {
    const html = `<figure><img src="a.jpg" ${size} alt=""><figcaption>The bridge (Photo: Jo Doe/AFP)</figcaption></figure>`
    expect(blocksIn(html)).toMatchObject([
      { image: { alt: '', caption: ['The bridge'], credit: ['Photo: Jo Doe/AFP'] } },
    ])
  })

  it('come in all their sizes, whatever a script would have loaded', () => {
    const html = `<p>Before <img src="data:image/gif;base64,R0" data-src="//cdn.example/a.jpg" data-srcset="//cdn.example/a-300.jpg 300w, //cdn.example/a-900.jpg 900w" ${size}> <noscript><img src="//cdn.example/a.jpg"></noscript> after</p>`
    const found = blocksIn(html)
    expect(found.map(({ type }) => type)).toEqual(['paragraph', 'image', 'paragraph'])
    expect(found[1]).toMatchObject({
      image: {
        alt: null,
        sources: [
          { url: 'https://cdn.example/a.jpg', width: 600, height: 400 },
          { url: 'https://cdn.example/a-300.jpg', width: 300, height: 200 },
          { url: 'https://cdn.example/a-900.jpg', width: 900, height: 600 },
        ],
      },
    })
  })

  it('have a place kept where no size is said, and a note says so', () => {
    const { blocks: found, notes } = readMarkup('<img src="/a.jpg" alt="IMG_2031.JPG">')
    expect(found).toEqual([
      {
        type: 'image',
        image: {
          alt: null,
          sources: [{ url: 'https://news.example/a.jpg', width: 1200, height: 800 }],
        },
      },
    ])
    expect(notes).toEqual([
      'found https://news.example/a.jpg, expected its width and height, so room of 3:2 is kept for it',
    ])
  })

  it('that count readers are left out', () => {
    const { blocks: found, notes } = readMarkup(
      '<p>One<img src="https://count.example/1.gif" width=1 height=1></p>',
    )
    expect(found).toEqual([{ type: 'paragraph', text: ['One'] }])
    expect(notes).toHaveLength(1)
  })

  it.each([
    [
      'WordPress’s block',
      `<figure class="wp-block-gallery"><figure><img src="1.jpg" ${size}><figcaption>One</figcaption></figure><figure><img src="2.jpg" ${size}></figure><figcaption>Both</figcaption></figure>`,
    ],
    [
      'its classic short code',
      `<div class="gallery"><dl class="gallery-item"><dt><a href="1.jpg"><img src="1.jpg" ${size}></a></dt><dd class="wp-caption-text gallery-caption">One</dd></dl><dl class="gallery-item"><dt><img src="2.jpg" ${size}></dt></dl><p class="caption">Both</p></div>`,
    ],
  ])('stand in a gallery, each with its caption: %s', (_, html) => {
    expect(blocksIn(html)).toMatchObject([
      {
        type: 'gallery',
        title: 'Both',
        images: [{ caption: ['One'], sources: [{ url: `${markupBase}1.jpg` }] }, { alt: null }],
      },
    ])
  })

  it('that are emoji are text', () => {
    expect(
      blocksIn('<p>Yes <img class="emoji" alt="🎉" src="https://s.w.org/1f389.svg"></p>'),
    ).toEqual([{ type: 'paragraph', text: ['Yes 🎉'] }])
  })
})
