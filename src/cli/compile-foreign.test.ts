// @vitest-environment node
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import { aPost, compiled, config } from '#tests/fixtures/foreign.ts'
import type { Front, Site } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import type { TeaserPage } from '#src/model/teaser.ts'
import { compileAny } from './compile-foreign.ts'
import { ContentError } from './problem.ts'

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

  it('leads from story to story within the edition, however their links are written', async () => {
    const html =
      '<p><a href="http://www.paper.example/two?from=mail#top">two</a>, <a href="https://paper.example/three/">three</a></p>'
    const { edition } = await compiled([
      aPost('one', 1, { content: { rendered: html } }),
      aPost('two', 2),
    ])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    expect(body).toMatchObject([
      {
        text: [
          { type: 'a', href: '/en/stories/two/' },
          ', ',
          { type: 'a', href: 'https://paper.example/three/' },
        ],
      },
    ])
  })

  it('gives each story an address of its own, in the language that it is written in', async () => {
    const arabic = { title: { rendered: 'حجارة' }, content: { rendered: '<p>حجارة وماء</p>' } }
    const { edition, config: settled } = await compiled([
      aPost('one', 1),
      aPost('One', 2),
      aPost('three', 3, arabic),
    ])
    expect([...edition.documents.keys()].filter((path) => path.includes('/stories/'))).toEqual([
      'en/stories/one-9721.json',
      'en/stories/one.json',
      'ar/stories/three.json',
    ])
    expect(settled.languages.map(({ code }) => code)).toEqual(['en', 'ar'])
  })

  it('leads to stories that only their query tells apart, and from the home page to none', async () => {
    const html =
      '<p><a href="https://paper.example/?p=2&utm=x">a</a><a href="/?p=2">b</a><a href="/">c</a></p>'
    const { edition } = await compiled([
      aPost('one', 1, { link: 'https://paper.example/?p=1', content: { rendered: html } }),
      aPost('two', 2, { link: 'https://paper.example/?p=2' }),
    ])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    expect(body).toMatchObject([
      {
        text: [
          { href: 'https://paper.example/?p=2&utm=x' },
          { href: '/en/stories/two/' },
          { href: 'https://paper.example/' },
        ],
      },
    ])
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
