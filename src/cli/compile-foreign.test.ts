// @vitest-environment node
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import type { Front, Site } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import type { TeaserPage } from '#src/model/teaser.ts'
import { compileAny, compileForeign } from './compile-foreign.ts'
import type { Edition } from './compile.ts'
import type { Config } from './config.ts'
import { ContentError } from './problem.ts'

const config: Config = {
  name: 'The Wall',
  url: 'https://wall.example/',
  languages: [
    { code: 'en', name: 'English' },
    { code: 'fr', name: 'Français' },
  ],
  timeZone: 'Europe/Berlin',
  content: 'content',
  pageSize: 10,
  menu: ['none-of-them'],
  moreSites: [],
}

const server = createServer((request, response) => {
  if (request.url !== '/bridge.png') return void response.writeHead(404).end()
  return void sharp({ create: { width: 640, height: 480, channels: 3, background: '#875' } })
    .png()
    .toBuffer()
    .then((bytes) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(bytes))
})
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function aPost(slug: string, day: number, fields: object = {}) {
  return {
    slug,
    link: `https://paper.example/${slug}/`,
    date_gmt: `2026-05-0${day}T08:00:00`,
    title: { rendered: `The story of ${slug}` },
    content: { rendered: `<p>All of ${slug}.</p>` },
    _embedded: { 'wp:term': [[{ taxonomy: 'category', name: 'Stone & more', slug: 'stone' }]] },
    ...fields,
  }
}

async function compiled(posts: unknown[]): Promise<{ edition: Edition; config: Config }> {
  const folder = await aFolder()
  await writeFile(join(folder, 'posts.json'), JSON.stringify(posts))
  return compileForeign({ config, sources: [folder], cache: join(folder, 'cache') })
}

describe('an edition from another system', () => {
  it('has its stories, lists, topics and a menu of the topics with the most', async () => {
    const { edition } = await compiled([aPost('one', 1), aPost('two', 2)])
    expect(edition.counts).toEqual(['2 stories in en'])
    const list = edition.documents.get('en/topics/stone/1.json') as TeaserPage
    expect(list).toMatchObject({ title: 'Stone & more', total: 2 })
    const [menu] = (edition.documents.get('site.json') as Site).menus
    expect(menu?.topics).toEqual([{ text: 'Stone & more', url: '/en/topics/stone/' }])
    expect(edition.notices).toMatchObject([{ file: 'landmark.config.ts', path: 'menu' }])
  })

  it('leads with what the house pins, and lists by date', async () => {
    const { edition } = await compiled([aPost('old', 1, { sticky: true }), aPost('new', 2)])
    const { sections } = edition.documents.get('en/front.json') as Front
    const idsOf = (shape: string) =>
      sections.find((section) => section.shape === shape)?.items.map(({ id }) => id)
    expect(idsOf('lead')).toEqual(['old', 'new'])
    expect(idsOf('latest')).toEqual(['new', 'old'])
  })

  it('brings pictures along in the sizes that are read; one that cannot be had is missing, and said', async () => {
    const { port } = server.address() as AddressInfo
    const html = ['bridge', 'gone'].map(
      (name) =>
        `<figure><img src="http://127.0.0.1:${port}/${name}.png" width="64" height="48" alt=""><figcaption>The ${name}</figcaption></figure>`,
    )
    const { edition } = await compiled([
      aPost('one', 1, { content: { rendered: `<p>Text</p>${html.join('')}` } }),
    ])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    expect(body[1]).toMatchObject({
      type: 'image',
      image: {
        caption: ['The bridge'],
        sources: [{ width: 320, height: 240, type: 'image/avif' }, {}, {}, {}, {}],
      },
    })
    expect(JSON.stringify(body)).not.toContain('127.0.0.1')
    // Its caption is still something that was said.
    expect(body[2]).toEqual({ type: 'paragraph', text: ['The gone'] })
    expect(edition.assets.length).toBeGreaterThan(3)
    expect(edition.notices).toContainEqual(
      expect.objectContaining({ path: `http://127.0.0.1:${port}/gone.png`, found: 'status 404' }),
    )
  })

  it('gives each story an address of its own, in the language that it is written in', async () => {
    const arabic = { title: { rendered: 'حجارة' }, content: { rendered: '<p>حجارة وماء</p>' } }
    const { edition, config: settled } = await compiled([
      aPost('one', 1),
      aPost('One', 2),
      aPost('three', 3, arabic),
    ])
    expect([...edition.documents.keys()].filter((path) => path.includes('/stories/'))).toEqual([
      'en/stories/one-2.json',
      'en/stories/one.json',
      'ar/stories/three.json',
    ])
    expect(settled.languages.map(({ code }) => code)).toEqual(['en', 'ar'])
  })

  it('is chosen by one line of the settings', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'posts.json'), JSON.stringify(aPost('one', 1)))
    const settings = { ...config, source: folder }
    const { edition } = await compileAny(settings, { cache: join(folder, 'cache') })
    expect(edition.counts).toEqual(['1 story in en'])
  })

  it('is none where there is no story, and says why', async () => {
    const wrong = compiled([
      { title: { rendered: 'x' }, content: { rendered: '', protected: true } },
    ])
    await expect(wrong).rejects.toThrow(ContentError)
    await expect(wrong).rejects.toThrow('found it is protected by a password, expected a story')
  })
})
