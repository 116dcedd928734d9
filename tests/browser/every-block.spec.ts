import { readFile } from 'node:fs/promises'
import { readApp } from '#src/cli/app.ts'
import { folderFetch } from '#src/cli/folder-fetch.ts'
import { block } from '#src/model/block.ts'
import type { BlockType } from '#src/model/block.ts'
import { editionSource } from '#src/sources/edition.ts'
import { everyBlock } from '#tests/fixtures/every-block.ts'
import { pagesOf } from './kinds.ts'
import { expect, test } from './test.ts'
import type { Locator, Page } from './test.ts'

const words = {
  en: {
    update: 'Update',
    notice: 'Please note It shows a wall that has fallen on a house. Show the picture',
    picture: 'Picture 2 of 2',
    video: 'Related video: How a wall is built',
    play: 'Play',
    videoName: 'How a wall is built, 28 seconds',
    audio: 'The sound of a wall, 1 minute 15 seconds',
    embed: 'The wall, on OpenStreetMap',
    notes: 'Notes',
  },
  ar: {
    update: 'تحديث',
    notice: 'تنبيه It shows a wall that has fallen on a house. أظهر الصورة',
    picture: 'الصورة 2 من 2',
    video: 'فيديو ذو صلة: How a wall is built',
    play: 'شغِّل',
    videoName: 'How a wall is built، 28 ثانية',
    audio: 'The sound of a wall، دقيقة 15 ثانية',
    embed: 'The wall، على OpenStreetMap',
    notes: 'الهوامش',
  },
}
type Lang = keyof typeof words

type Row = (story: Locator, said: (typeof words)[Lang], isAwake: boolean) => Locator[]

/** What must be perceived of each block of `everyBlock`, by role, name and words; it is looked for in the story alone. */
const perceived: Record<BlockType, Row> = {
  paragraph: (story) => [story.getByRole('paragraph').filter({ hasText: 'A note is at the foot' })],
  heading: (story) => [story.getByRole('heading', { level: 2, name: 'A part', exact: true })],
  list: (story) => [
    story.getByRole('listitem').filter({ hasText: /^Lime/ }).getByRole('list').getByText('Water'),
    story
      .locator('ol > li')
      .filter({ hasText: /^Water goes through it, says a list/ })
      .first(),
  ],
  quote: (story) => {
    const quote = story.getByRole('blockquote').filter({ hasText: 'Vitruvius' })
    return [quote.locator('[lang=la]').getByText('Water goes through it'), quote]
  },
  pullquote: (story) => [
    story.getByRole('figure').getByRole('blockquote').filter({ hasText: 'Water finds them all' }),
  ],
  image: (story, { notice }) => [story.getByRole('group').getByText(notice)],
  gallery: (story, { picture }) => {
    const gallery = story.getByRole('list', { name: 'Walls without mortar' })
    const second = gallery.getByRole('listitem').nth(1)
    return [
      gallery.getByRole('img', { name: 'One at Machu Picchu' }),
      second.getByRole('img', { name: 'One at Cusco' }),
      second.getByRole('figure').filter({ hasText: 'Its stones were cut to each other.' }),
      second.getByText('A. Mason'),
      second.getByText(picture, { exact: true }),
    ]
  },
  video: (story, { video, videoName, play }, isAwake) => {
    const section = story.getByRole('region', { name: video })
    return [
      section.getByRole('heading', { name: 'How a wall is built' }),
      isAwake
        ? section.getByRole('button', { name: `${play} ${videoName}` })
        : section.locator(`video[controls][aria-label="${videoName}"]`),
      section.locator('summary').filter({ hasText: 'How a wall is built' }),
    ]
  },
  audio: (story, { audio }) => [
    story.getByRole('heading', { name: 'The sound of a wall' }),
    story.locator(`audio[controls][aria-label="${audio}"]`),
  ],
  embed: (story, { embed }) => [story.getByRole('link', { name: embed })],
  table: (story) => {
    const table = story.getByRole('table', { name: 'Walls by their length' })
    return [
      table.getByRole('columnheader', { name: 'Years of building' }),
      table.getByRole('rowheader', { name: 'Hadrian’s' }),
      table.getByRole('cell', { name: '122–128' }),
    ]
  },
  code: (story) => [story.getByRole('code').filter({ hasText: /^const wall = stone \+/ })],
  rule: (story) => [story.getByRole('separator')],
  factbox: (story) => {
    const box = story.getByRole('complementary', { name: 'Lime in brief' })
    return [box.getByRole('heading'), box.getByText('Water goes through it')]
  },
  keypoints: (story) => [
    story.getByRole('listitem').filter({ hasText: /^A wall needs a way out for water\.$/ }),
  ],
  timeline: (story) => {
    const entry = story.getByRole('listitem').filter({ hasText: '122It is begun' })
    return [entry.getByRole('heading', { name: 'It is begun' }), entry.getByText('Water goes')]
  },
  qa: (story) => [
    story.getByRole('heading', { name: 'Who built it?' }),
    story.locator('h3:has-text("Who built it?") + p').getByText('Water goes through it'),
  ],
  story: (story) => [
    story.getByRole('heading').getByRole('link', { name: 'A wall that the sea goes round' }),
  ],
  note: (story, { update }) => {
    const note = story.getByRole('complementary', { name: update })
    return [note.getByText(update, { exact: true }), note.getByText('Water goes through it')]
  },
  footnotes: (story, { notes }) => [
    story.getByRole('list', { name: notes }).getByRole('listitem').filter({ hasText: 'Water' }),
  ],
}

test('the table names every kind of block that the model has, and the story has one of each', () => {
  // A variant keeps its members; the type that hides them is named in block.ts.
  const { options } = block as unknown as { options: { entries: { type: { literal: string } } }[] }
  const kinds = options.map(({ entries }) => entries.type.literal).toSorted()
  expect(kinds.length).toBeGreaterThan(15)
  expect(Object.keys(perceived).toSorted()).toEqual(kinds)
  expect([...new Set(everyBlock.map(({ type }) => type))].toSorted()).toEqual(kinds)
})

for (const [index, { name, show }] of pagesOf(['a story with every block'], 'en', 'ar').entries())
  test(`every block is perceived: ${name}`, async ({ page }) => {
    await show(page)
    await expectAll(page, index ? 'ar' : 'en', true)
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  for (const lang of ['en', 'ar'] as const)
    test(`every block is perceived: a story with every block, ${lang}`, async ({ page }) => {
      const address = `/${lang}/stories/stone-that-outlasts-empires/`
      await page.route(`**${address}`, async (route) => {
        const response = await rendered(route.request().url())
        await route.fulfill({ contentType: 'text/html', body: await response.text() })
      })
      await page.goto(address)
      await expectAll(page, lang, false)
    })
})

async function expectAll(page: Page, lang: Lang, isAwake: boolean): Promise<void> {
  const story = page.getByRole('article').first()
  await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr')
  for (const [type, row] of Object.entries(perceived))
    for (const part of row(story, words[lang], isAwake))
      await expect.soft(part, `${type}, in ${lang}`).toBeVisible()
  // What opens, and what leads on within the story.
  const hidden = story.getByRole('img', { name: 'A wall that has fallen' })
  await expect(hidden).toBeHidden()
  await story.getByText(words[lang].notice).click()
  await expect(hidden).toBeVisible()
  await story.locator('summary').filter({ hasText: 'How a wall is built' }).click()
  await expect(story.getByText('It begins with the foot.')).toBeVisible()
  await story.getByRole('link', { name: '1', exact: true }).click()
  await expect(page).toHaveURL(/#note-1$/)
  await expect(story.getByRole('list', { name: words[lang].notes })).toBeInViewport()
}

/** The page as the server renders it, of the demo edition whose story has every block. */
async function rendered(url: string): Promise<Response> {
  const { createRender, ...app } = await readApp('build', '')
  const template = await readFile('dist/.landmark/template.html', 'utf8')
  const edition = editionSource('/edition/', folderFetch('dist/edition', ''))
  const story: typeof edition.story = async (...asked) => ({
    ...(await edition.story(...asked)),
    body: everyBlock,
  })
  return createRender({ ...app, template, source: { ...edition, story } })(new Request(url))
}
