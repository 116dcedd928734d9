// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import { aNewsroom, authored } from '#tests/fixtures/newsroom.ts'
import { createRender } from '#src/render.tsx'
import { compileEdition } from './compile.ts'
import type { Kept } from './kept.ts'
import { renderPages } from './render-pages.ts'

const template =
  '<html lang="en"><head><!--head--><script type="importmap">{}</script><script type="module">wake()</script></head><body><div id="root"><!--page--></div><!--state--></body></html>'

/** The pages of a newsroom with these stories, and what came of them. */
async function site(
  files: Record<string, unknown>,
  spoil?: (documents: Map<string, unknown>) => void,
  kept: Kept = { folder: '', tags: {}, assets: [] },
  around = template,
) {
  const edition = await compileEdition(await aNewsroom(files), {
    now: new Date('2026-11-25T12:00:00Z'),
  })
  spoil?.(edition.documents)
  const folder = await aFolder()
  const rendered = await renderPages({
    edition,
    app: {
      folder: '',
      template: around,
      policy: '',
      entry: '',
      style: '',
      worker: '',
      sheets: () => [],
      faces: () => [],
      createRender,
      build: 'one',
    },
    kept,
    folder,
    origin: 'https://wall.example',
    base: '/news',
    onPage: () => undefined,
  })
  return {
    rendered,
    kept: { folder, tags: rendered.tags, assets: [] },
    pages: globSync('**/*.html', { cwd: folder }).toSorted((a, b) => a.localeCompare(b)),
    page: (path: string) => readFileSync(join(folder, path), 'utf8'),
  }
}

const stories = {
  'stories/en/one.json': authored({ topics: ['heritage', 'ölberg'] }),
  'stories/en/two.json': authored({ status: 'withheld' }),
  'topics.json': { heritage: { name: { en: 'Heritage' } }, ölberg: { name: { en: 'Ölberg' } } },
}

it('every address of an edition becomes a page in a folder of its name', async () => {
  const { pages, rendered, page } = await site(stories)
  expect(pages).toEqual([
    '404.html',
    'en/404.html',
    'en/accessibility/index.html',
    'en/authors/heritage/index.html',
    'en/index.html',
    'en/latest/index.html',
    'en/offline/index.html',
    'en/privacy/index.html',
    'en/saved/index.html',
    'en/search/index.html',
    'en/settings/index.html',
    'en/stories/one/index.html',
    'en/stories/two/index.html',
    'en/topics/heritage/index.html',
    'en/topics/ölberg/index.html',
    'index.html',
  ])
  expect(rendered).toMatchObject({ count: 13, same: 0, gone: ['/en/stories/two/'], problems: [] })
  expect(page('en/stories/one/index.html')).toContain('href="/news/en/topics/%C3%B6lberg/"')
  expect(page('en/stories/two/index.html')).toContain('This story has been withdrawn')
})

it('the page for what is missing has no app that could wake at a wrong address', async () => {
  const { page } = await site(stories)
  expect(page('404.html')).toContain('There is nothing at this address')
  expect(page('404.html')).not.toContain('<script')
})

it('the page for what cannot be had without a network says so before the app wakes, as it does at once', async () => {
  const { page } = await site(stories)
  const html = page('en/offline/index.html')
  expect(html).toContain('The newsroom cannot be reached')
  expect(html).toContain('<script type="application/json" id="state">{"base":"/news"}</script>')
  expect(html).not.toContain('/news/en/stories/one/')
})

it('one broken story is named, and the others are rendered', async () => {
  const { pages, rendered } = await site(stories, (documents) => {
    documents.set('en/stories/one.json', { headline: 42 })
  })
  expect(rendered.problems).toEqual([
    { file: '/en/stories/one/', path: '(page)', found: 'status 503', expected: 'a page' },
  ])
  expect(pages).toContain('en/latest/index.html')
})

const bodyOf = (text: string) => ({ body: [{ type: 'paragraph', text: [text] }] })

it('takes over what has not changed, and renders anew what shows a change alone', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `stories/en/s${index}.json`,
      authored(bodyOf('Words')),
    ]),
  )
  const first = await site({ ...stories, ...many })
  expect(first.rendered.same).toBe(0)

  const again = await site({ ...stories, ...many }, undefined, first.kept)
  expect(again.pages).toEqual(first.pages)
  // The page of what was withdrawn has no tag, since it is no page of the edition.
  expect(again.rendered.same).toBe(again.rendered.count - 1)
  expect(again.page('en/index.html')).toBe(first.page('en/index.html'))

  const changed = await site(
    { ...stories, ...many, 'stories/en/s7.json': authored(bodyOf('Other words')) },
    undefined,
    again.kept,
  )
  expect(changed.page('en/stories/s7/index.html')).toContain('Other words')
  expect(changed.page('en/stories/s8/index.html')).toBe(first.page('en/stories/s8/index.html'))
  expect(changed.rendered.same).toBe(changed.rendered.count - 2)
})

it('renders anew where the folder of the edition before is gone', async () => {
  const { kept } = await site(stories)
  const again = await site(stories, undefined, { ...kept, folder: await aFolder() })
  expect(again.rendered.same).toBe(0)
  expect(again.pages).toContain('en/stories/one/index.html')
})

it('renders all anew where what stands around every page has changed', async () => {
  const { kept } = await site(stories)
  const other = template.replace('<div id="root">', '<div id="root" data-live="other">')
  const again = await site(stories, undefined, kept, other)
  expect(again.rendered.same).toBe(0)
  expect(again.page('en/stories/one/index.html')).toContain('data-live="other"')
})
