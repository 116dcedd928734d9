// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import { aNewsroom, authored } from '#tests/fixtures/newsroom.ts'
import { createRender } from '#src/render.tsx'
import { compileEdition } from './compile.ts'
import { renderPages } from './render-pages.ts'

const template =
  '<html lang="en"><head><!--head--><script type="module" src="/a.js"></script></head><body><div id="root"><!--page--></div><!--state--></body></html>'

/** The pages of a newsroom with these stories, and what came of them. */
async function site(
  files: Record<string, unknown>,
  spoil?: (documents: Map<string, unknown>) => void,
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
      template,
      policy: '',
      entry: '',
      worker: '',
      sheets: () => [],
      faces: () => [],
      createRender,
    },
    folder,
    origin: 'https://wall.example',
    base: '/news',
    onPage: () => undefined,
  })
  return {
    rendered,
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
    'en/accessibility/index.html',
    'en/authors/heritage/index.html',
    'en/index.html',
    'en/latest/index.html',
    'en/settings/index.html',
    'en/stories/one/index.html',
    'en/stories/two/index.html',
    'en/topics/heritage/index.html',
    'en/topics/ölberg/index.html',
    'index.html',
  ])
  expect(rendered).toEqual({ count: 10, gone: ['/en/stories/two/'], problems: [] })
  expect(page('en/stories/one/index.html')).toContain('href="/news/en/topics/%C3%B6lberg/"')
  expect(page('en/stories/two/index.html')).toContain('This story has been withdrawn')
})

it('the page for what is missing has no app that could wake at a wrong address', async () => {
  const { page } = await site(stories)
  expect(page('404.html')).toContain('There is nothing at this address')
  expect(page('404.html')).not.toContain('<script')
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
