import type { Block } from '#src/model/block.ts'
import { everyBlock } from '#tests/fixtures/every-block.ts'
import { answer, expect, open } from './test.ts'
import type { Page } from './test.ts'

type Lang = 'en' | 'de' | 'ar'
/** A kind of page: its address without the language, and what is done on it before it is what it is called. */
type Kind = { kind: string; path: string; langs?: Lang[]; act?: (page: Page) => Promise<void> }

const story = 'stories/stone-that-outlasts-empires/'

/** Every kind of page that an edition has, in each language of the demo edition that has one. */
const kinds: Kind[] = [
  { kind: 'the front page', path: '' },
  { kind: 'a story', path: story },
  { kind: 'a story whose lead is a video', path: 'stories/the-tooth-that-listens/' },
  { kind: 'a story with a timeline', path: 'stories/a-camera-a-million-miles-out/' },
  { kind: 'a story of many parts', path: 'stories/a-bean-of-two-parents/', langs: ['en'] },
  { kind: 'a gallery', path: 'stories/seven-ways-to-meet-the-sky/', langs: ['en'] },
  { kind: 'an audio story', path: 'stories/a-dance-for-the-ear/', langs: ['en'] },
  { kind: 'an opinion', path: 'stories/leave-the-public-clock-alone/', langs: ['en'] },
  { kind: 'a story with every block', path: story, act: withEveryBlock },
  { kind: 'the latest', path: 'latest/' },
  { kind: 'a later page of a list', path: 'latest/2/', langs: ['en'] },
  { kind: 'a topic', path: 'topics/science/' },
  { kind: 'a writer', path: 'authors/nature/' },
  { kind: 'the videos', path: 'videos/' },
  { kind: 'the search page', path: 'search/' },
  { kind: 'the privacy page', path: 'privacy/' },
  { kind: 'what is saved', path: story, langs: ['en', 'ar'], act: withSaved },
  { kind: 'what was found', path: 'search/?q=stone', langs: ['en'], act: narrowed },
  { kind: 'what was found in Arabic', path: 'search/?q=الحجر', langs: ['ar'], act: narrowed },
  { kind: 'nothing found', path: 'search/?q=zzzz' },
  { kind: 'a story that does not exist', path: 'stories/nowhere/' },
  { kind: 'an address that does not exist', path: 'nowhere/' },
  { kind: 'a story that cannot be reached', path: story, act: withoutStory },
  { kind: 'an enlarged picture', path: story, act: enlarged },
  { kind: 'the list of keys', path: story, act: withKeys('?') },
  { kind: 'the command menu', path: 'latest/', act: withKeys('Control+k') },
]

type Shown = { name: string; lang: Lang; show: (page: Page) => Promise<void> }

/** What there is to show in these languages, each with a name for a test and the way to it. */
export function pagesIn(...langs: Lang[]): Shown[] {
  return kinds.flatMap(({ kind, path, langs: own = ['en', 'de', 'ar'], act }) =>
    langs
      .filter((lang) => own.includes(lang))
      .map((lang) => ({
        name: `${kind}, ${lang}`,
        lang,
        show: async (page: Page) => {
          await open(page, `/${lang}/${path}`)
          await act?.(page)
          await settled(page)
        },
      })),
  )
}

/** These kinds alone, by their names. */
export function pagesOf(names: string[], ...langs: Lang[]): Shown[] {
  const chosen = pagesIn(...langs).filter(({ name }) => names.includes(name.replace(/, ..$/, '')))
  if (chosen.length < names.length) throw new Error(`There is no such kind in ${names.join(', ')}`)
  return chosen
}

/** Waits until nothing more is to come. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeAttached()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  // What one does with a story comes last.
  const link = page.locator('main article a[href*="/settings/"]')
  if (await link.count()) await expect(link.locator('..').getByRole('button').last()).toBeAttached()
  await page.evaluate(() => document.fonts.ready)
}

/** Goes to the reference story anew, which has this body instead of its own. */
export async function withBody(page: Page, body: Block[]): Promise<void> {
  await page.route('**/edition/*/stories/stone-that-outlasts-empires.json', async (route) => {
    const data = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...data, body } })
  })
  await followAnew(page)
}

/** One saved story, and one that was left. */
async function withSaved(page: Page): Promise<void> {
  const button = (name: RegExp) => page.getByRole('article').first().getByRole('button', { name })
  await button(/^(Save|احفظ)$/).click()
  await page.getByRole('dialog').getByRole('button').last().click()
  await expect(button(/^(Saved|المحفوظات) – /)).toBeFocused()
  await page.locator('footer a[href$="/saved/"]').click()
  await expect(page).toHaveURL(/\/saved\/$/)
  await expect(page.locator('main section h3')).toHaveCount(1)
}

async function withEveryBlock(page: Page): Promise<void> {
  await withBody(page, everyBlock)
  await expect(page.getByRole('table', { name: 'Walls by their length' })).toBeVisible()
}

async function withoutStory(page: Page): Promise<void> {
  await answer(page, '/stories/stone-that-outlasts-empires.json', { status: 503 })
  await followAnew(page)
  await expect(page.getByRole('main').getByRole('button')).toBeVisible()
}

/** From the front page to the story, so that the app fetches it. */
async function followAnew(page: Page): Promise<void> {
  await open(page, new URL('../..', page.url()).pathname)
  await page.locator(`main a[href$="/${story}"]`).first().click()
}

async function narrowed(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
  await page.locator('summary').click()
}

function withKeys(keys: string) {
  return async (page: Page) => {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
  }
}

/** The story with its first picture as large as the window. */
async function enlarged(page: Page): Promise<void> {
  await page.getByRole('article').first().hover()
  await page.locator('figure').getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}
