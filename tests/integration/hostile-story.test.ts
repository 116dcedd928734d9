// @vitest-environment node
import { expect, it } from 'vitest'
import { anImage } from '#tests/fixtures/everything.ts'
import { pageFaults } from '#tests/fixtures/page-faults.ts'
import { aSource } from '#tests/fixtures/reader.tsx'
import { aStory, aTeaser } from '#tests/fixtures/stories.ts'
import type { Block } from '#src/model/block.ts'
import type { Story } from '#src/model/story.ts'
import { createRender } from '#src/render.tsx'

const template =
  '<!doctype html><html lang="en"><head><!--head--></head><body><div id="root"><!--page--></div><!--state--></body></html>'

async function pageOf(fields: Partial<Story>) {
  const story = aStory({ id: 'one', ...fields })
  const source = aSource({ story: () => Promise.resolve(story) })
  const request = new Request('https://wall.example/en/stories/one/')
  const response = await createRender({ source, template })(request)
  return { link: response.headers.get('link'), html: await response.text() }
}

it.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example',
  'https://user:secret@evil.example/',
  'http://[',
])('%s is no address of a topic, a writer, a story or a file', async (url) => {
  const files = { sources: [{ url, type: 'video/mp4' }], tracks: [], fallbackUrl: url }
  const sources = ['image/avif', 'image/jpeg'].map((type) => ({ url, width: 9, height: 6, type }))
  const { html } = await pageOf({
    url,
    alternates: [{ inLanguage: 'ar', url }],
    topics: [{ text: 'Heritage', url }],
    contributors: [{ name: 'Heritage desk', role: 'author', url, bio: ['Writes.'] }],
    related: [{ rel: 'related', items: [aTeaser({ id: 'two', url })] }],
    hero: { type: 'image', image: anImage({ sources }) },
    body: [
      { type: 'video', video: { title: 'Built to last', poster: anImage({ sources }), ...files } },
      { type: 'audio', audio: { title: 'Hammers', ...files } },
    ],
  })
  expect(pageFaults(html, [])).toEqual([])
  for (const words of ['Heritage desk', 'The story of two', 'Built to last', 'Hammers'])
    expect(html).toContain(words)
})

it('a lead picture of any name is asked for in the answer’s header by the address that it has', async () => {
  const url = '/edition/media/アーチ 1.avif?w=1&h=2,'
  const sources = [{ url, width: 960, height: 640, type: 'image/avif' }]
  const jpeg = { url: '/edition/media/arch.jpg', width: 960, height: 640, type: 'image/jpeg' }
  const image = anImage({ sources: [...sources, jpeg] })
  const { link, html } = await pageOf({ hero: { type: 'image', image } })
  const name = '%E3%82%A2%E3%83%BC%E3%83%81%201.avif'
  expect(link).toContain(`</edition/media/${name}?w=1&h=2%2C>`)
  expect(html).toContain(`srcSet="/edition/media/${name}?w=1&amp;h=2%2C 960w"`)
})

it('a link inside of a link is text, in the contents too', async () => {
  const link = { type: 'a' as const, href: '/en/', text: [{ type: 'footnote' as const, ref: '1' }] }
  const body = ['one', 'two', 'three', 'four'].map((id): Block => ({
    type: 'heading',
    level: 2,
    id,
    text: ['Weight ', { ...link, text: [link] }],
  }))
  const { html } = await pageOf({ body })
  expect(pageFaults(html, [])).toEqual([])
})

it('two sections of related stories have an end each', async () => {
  const related = ['two', 'three'].map((id) => ({ rel: 'more-stories', items: [aTeaser({ id })] }))
  const { html } = await pageOf({ related })
  expect(pageFaults(html, [])).toEqual([])
})
