import { describe, expect, it } from 'vitest'
import { blocksIn, readMarkup } from '#tests/fixtures/read-markup.ts'

describe('text', () => {
  it('keeps what is emphasised, linked or in another language, and white space as HTML shows it', () => {
    expect(
      blocksIn(
        '<p> One <b>two</b>\n <i lang="fr">trois</i> <a href="../other/?a=1&amp;b=2">four</a>. </p>',
      ),
    ).toEqual([
      {
        type: 'paragraph',
        text: [
          'One ',
          { type: 'strong', text: ['two'] },
          ' ',
          { type: 'em', text: ['trois'], lang: 'fr' },
          ' ',
          { type: 'a', href: 'https://news.example/2026/other/?a=1&b=2', text: ['four'] },
          '.',
        ],
      },
    ])
  })

  it('keeps the language of words that the model marks without one, and the words of any element', () => {
    const html = '<h2><code lang="la">ars</code> <constructor>longa</constructor></h2>'
    const words = { type: 'span', text: ['ars'], lang: 'la' }
    expect(blocksIn(html)).toMatchObject([{ text: [{ type: 'code', text: [words] }, ' longa'] }])
  })

  it.each([
    ['loose words', 'Loose <b>words</b><p>And a paragraph</p>tail', 3],
    ['two line breaks', 'One<br>still one<br><br>two<br/> <br/>three', 3],
    ['a paragraph in a paragraph', '<p>One<p>two</p></p>', 2],
    ['empty ones', '<p></p><p>&nbsp;</p><p><b> </b></p><p>One</p>', 1],
    ['boxes in boxes', '<div><section><article><p>One</p></article>two</section></div>', 2],
  ])('finds the paragraphs of %s', (_, html, count) => {
    const found = blocksIn(html)
    expect(found.map(({ type }) => type)).toEqual(Array.from({ length: count }, () => 'paragraph'))
  })

  it('keeps what a noscript after a picture says', () => {
    const html = '<img src="/a.jpg"><noscript><p>Said there alone</p></noscript>'
    expect(blocksIn(html)).toMatchObject([{ type: 'image' }, { text: ['Said there alone'] }])
  })

  it('decodes entities once', () => {
    expect(blocksIn('<p>&amp;lt;b&amp;gt; &amp; &quot;</p>')).toEqual([
      { type: 'paragraph', text: ['&lt;b&gt; & "'] },
    ])
  })

  it('keeps the link that holds whole paragraphs', () => {
    const link = { type: 'a', href: 'https://x.example/', text: ['One'] }
    expect(blocksIn('<a href="https://x.example/"><div><p>One</p></div></a>')).toEqual([
      { type: 'paragraph', text: [link] },
    ])
  })
})

describe('headings', () => {
  it('begin below the headline, leave out no level, and have ids that no page has', () => {
    const found = blocksIn('<h1>A</h1><h4>B</h4><h2>A</h2><h6>C</h6>')
    expect(found.map((block) => block.type === 'heading' && [block.level, block.id])).toEqual([
      [2, 's-a'],
      [3, 's-b'],
      [3, 's-a-2'],
      [4, 's-c'],
    ])
  })

  it('have levels and ids of their own in a box too', () => {
    const [box] = blocksIn('<details><summary>B</summary><h6>A</h6></details>')
    expect(box).toMatchObject({ blocks: [{ type: 'heading', level: 3, id: 's-a' }] })
  })

  it('are lines in bold that stand above a paragraph, and not sentences in bold', () => {
    const found = blocksIn(
      '<p><strong>What happens next?</strong></p><p>Much.</p><p><b>This is a sentence.</b></p><p>End</p>',
    )
    expect(found.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  it('are called by their words in any script', () => {
    expect(blocksIn('<h2>حجر وماء</h2>')).toMatchObject([{ id: 's-حجر-وماء' }])
  })
})

describe('lists, quotations, tables', () => {
  it('nests lists in their items', () => {
    expect(blocksIn('<ol><li>A<ul><li>B</li></ul></li><li><p>C</p><p>D</p></li></ol>')).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [
          { text: ['A'], blocks: [{ type: 'list', items: [{ text: ['B'] }] }] },
          { text: ['C'], blocks: [{ type: 'paragraph', text: ['D'] }] },
        ],
      },
    ])
  })

  it.each([
    '<blockquote><p>Stone lasts.</p><cite>Ada</cite></blockquote>',
    '<blockquote>Stone lasts.<footer>Ada</footer></blockquote>',
    '<blockquote><p>Stone lasts.</p><p>— Ada</p></blockquote>',
  ])('knows who is quoted: %s', (html) => {
    expect(blocksIn(html)).toEqual([
      { type: 'quote', paragraphs: [['Stone lasts.']], cite: ['Ada'] },
    ])
  })

  it('reads tables with their heads, captions and cells that span', () => {
    const html =
      '<figure><table><thead><tr><th>Year<th>Weight</thead><tr><td rowspan=2>1900<td>1 t<tr><td><p>2 t</p><p>3 t</p></table><figcaption>Weights</figcaption></figure>'
    expect(blocksIn(html)).toEqual([
      {
        type: 'table',
        caption: ['Weights'],
        head: [['Year'], ['Weight']],
        rows: [
          [['1900'], ['1 t']],
          [[], ['2 t', { type: 'br' }, '3 t']],
        ],
      },
    ])
  })

  it('passes through tables that only put things side by side', () => {
    const found = blocksIn('<table><tr><td><h2>A</h2><p>B</p></td></tr></table>')
    expect(found.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
  })
})

describe('what belongs to others', () => {
  it.each([
    [
      '<iframe src="//www.youtube-nocookie.com/embed/abc12345?rel=0" title="A film"></iframe>',
      'YouTube',
      'https://www.youtube.com/watch?v=abc12345',
      'video',
    ],
    [
      '<amp-youtube data-videoid="abc12345"></amp-youtube>',
      'YouTube',
      'https://www.youtube.com/watch?v=abc12345',
      'video',
    ],
    [
      '<iframe src="https://player.vimeo.com/video/42?h=1"></iframe>',
      'Vimeo',
      'https://vimeo.com/42',
      'video',
    ],
    [
      '<iframe data-src="https://www.google.com/maps/embed?pb=1"></iframe>',
      'Google Maps',
      'https://www.google.com/maps/embed?pb=1',
      'map',
    ],
    [
      '<iframe src="https://charts.example/1/"></iframe>',
      'charts.example',
      'https://charts.example/1/',
      'other',
    ],
  ])('becomes a titled link: %s', (html, provider, url, kind) => {
    expect(blocksIn(html)).toMatchObject([{ type: 'embed', embed: { provider, url, kind } }])
  })

  it('is read as a quotation where it is a post, with a link to it', () => {
    const html =
      '<blockquote class="twitter-tweet"><p>We did it</p>— Ada (@ada) <a href="https://twitter.com/ada/status/1?ref_src=x">May 1</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>'
    expect(blocksIn(html)).toMatchObject([
      { type: 'quote' },
      {
        type: 'embed',
        embed: { provider: 'X', url: 'https://twitter.com/ada/status/1', kind: 'post' },
      },
    ])
  })

  it('is left out with a note where it leads nowhere', () => {
    const { blocks: found, notes } = readMarkup('<iframe srcdoc="<p>x</p>"></iframe>')
    expect(found).toEqual([])
    expect(notes).toEqual([
      'found <iframe> without an address, expected the address of what is shown in it, so it is left out',
    ])
  })
})

it('reads films with captions, sounds, code, rules and what can be folded away', () => {
  const html =
    '<video poster="p.jpg" width=640 height=360><source src="a.webm"><source src="a.mp4" type="video/mp4"><track kind="captions" srclang="ar" src="a.vtt" label="العربية" default></video><audio src="b.mp3" title="Waves"></audio><pre><code class="language-ts">let a\n</code></pre><hr><details><summary>More</summary><p>Inside</p></details>'
  expect(blocksIn(html)).toMatchObject([
    {
      type: 'video',
      video: {
        title: 'The headline',
        sources: [{ type: 'video/webm' }, { type: 'video/mp4' }],
        tracks: [{ kind: 'captions', srclang: 'ar', default: true }],
        poster: { sources: [{ width: 640, height: 360 }] },
      },
    },
    { type: 'audio', audio: { title: 'Waves', sources: [{ type: 'audio/mpeg' }] } },
    { type: 'code', text: 'let a', language: 'ts' },
    { type: 'rule' },
    { type: 'factbox', title: 'More', blocks: [{ type: 'paragraph' }] },
  ])
})

describe('what is hostile', () => {
  it.each([
    '<script>window.x=1</script><p>Text</p>',
    '<p onclick="x()" style="position:fixed" class="a" id="root">Text</p>',
    '<p>Text<svg onload="x()"><script>x()</script></svg></p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math><p>Text</p>',
    '<noscript><p title="</noscript><img src=x onerror=x()>">Text</p></noscript>',
    '<p><a href="java\tscript:x()">Text</a></p>',
    '<p><a href=" JaVaScRiPt:x()">Text</a></p>',
    '<p><a href="data:text/html,x">Text</a></p>',
    '<p><a href="vbscript:x">Text</a></p>',
    '<p><a href="https://user:secret@bank.example/">Text</a></p>',
    '<p>Text<img src="javascript:x()"></p>',
    '<p>Text</p><iframe src="javascript:x()"></iframe><object data="data:text/html,x"></object>',
    '<p>Text</p><form action="https://evil.example"><input name=a><button>Go</button></form>',
    '<p>Text</p><template><img src=x onerror=x()></template>',
  ])('leaves words alone: %s', (html) => {
    const found = blocksIn(html)
    const json = JSON.stringify(found)
    expect(json).toContain('Text')
    expect(json).not.toMatch(
      /script:|vbscript|data:|onerror|onload|onclick|position|secret|<script/i,
    )
  })

  it('is read to its depth without a fault', () => {
    const deep = `${'<div><b>'.repeat(20_000)}Text`
    expect(JSON.stringify(blocksIn(deep))).toContain('Text')
  })
})
