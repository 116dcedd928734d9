import { expect, open, test } from './test.ts'
import type { Page } from './test.ts'

test.use({ serviceWorkers: 'allow', expectedConsole: /Failed to load resource/ })
test.setTimeout(60_000)

const clock = '/en/stories/leave-the-public-clock-alone/'
const tooth = '/en/stories/the-tooth-that-listens/'

/** Presses "Save" above the story's headline. */
async function save(page: Page, address: string): Promise<void> {
  await open(page, address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByRole('article').first().hover()
  await page.getByRole('article').first().getByRole('button', { name: 'Save' }).click()
}

const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words })
const headline = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const item = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

/** What is left on a device that has room for nothing but what was saved. */
async function withoutTheRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys())
      if (/^landmark-(?!saved)/.test(name)) await caches.delete(name)
  })
}

const savedFiles = (page: Page) =>
  page.evaluate(async () => {
    const requests = await (await caches.open('landmark-saved')).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })

test('a saved story is read without a network, with its pictures, when all else is gone', async ({
  page,
  context,
}) => {
  await save(page, clock)
  await expect(said(page, /^Saved, 0\.\d MB$/)).toBeAttached()
  await expect(page.getByRole('button', { name: 'Saved – remove' })).toBeFocused()
  await withoutTheRest(page)
  await context.setOffline(true)
  await open(page, clock)
  await expect(headline(page, 'Leave the public clock alone')).toBeVisible()
  await expect(page.getByText(/^Saved copy of /)).toBeVisible()
  const lead = page.getByRole('article').first().getByRole('img').first()
  await expect
    .poll(() => lead.evaluate((it: HTMLImageElement) => it.naturalWidth))
    .toBeGreaterThan(0)
  // As a story that the app goes to, from what the offline page lists.
  await page.goto('/en/saved/')
  await item(page, 'Leave the public clock alone').getByRole('link').click()
  await expect(headline(page, 'Leave the public clock alone')).toBeFocused()
})

test('before a film is saved its size is told; saved it plays without a network, with captions', async ({
  page,
  context,
}) => {
  await save(page, tooth)
  const question = page.getByRole('dialog', { name: 'Save with its recordings?' })
  await question.getByRole('button', { name: /^Save with recordings, \d+\.\d MB$/ }).click()
  await expect(said(page, /^Saved, \d+\.\d MB$/)).toBeAttached()
  await expect(page.getByRole('button', { name: 'Saved – remove' })).toBeFocused()
  await withoutTheRest(page)
  await context.setOffline(true)
  await open(page, tooth)
  await page.getByRole('button', { name: /^Play/ }).first().click()
  const film = page.locator('video').first()
  await expect
    .poll(() => film.evaluate((it: HTMLVideoElement) => it.currentTime))
    .toBeGreaterThan(0.5)
  await expect
    .poll(() =>
      film.evaluate((it: HTMLVideoElement) => {
        const track = [...it.textTracks].find(({ kind }) => kind === 'captions')
        if (track) track.mode = 'hidden'
        return track?.cues?.length ?? 0
      }),
    )
    .toBeGreaterThan(0)
})

test('who closes the question has saved nothing, and is where she was', async ({ page }) => {
  await save(page, tooth)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused()
  expect(await savedFiles(page)).toEqual([])
})

test('the list of what is saved tells sizes, is ordered, and gives back what was deleted in its place', async ({
  page,
}) => {
  await save(page, clock)
  await expect(said(page, /^Saved, /)).toBeAttached()
  await save(page, tooth)
  await page.getByRole('button', { name: 'Save without' }).click()
  await expect(said(page, /^Saved, /)).toBeAttached()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Saved', exact: true }).click()
  await expect(headline(page, 'Saved')).toBeFocused()
  await expect(page.getByText(/^2 stories, \d+\.\d MB$/)).toBeVisible()
  const names = page
    .getByRole('region', { name: 'Saved stories' })
    .getByRole('heading', { level: 3 })
  await expect(names).toHaveText(['The tooth that listens', 'Leave the public clock alone'])
  await page.getByRole('combobox', { name: 'In order of' }).selectOption({ index: 1 })
  await expect(names).toHaveText(['Leave the public clock alone', 'The tooth that listens'])

  await item(page, 'Leave the public clock alone')
    .getByRole('button', { name: /^Delete/ })
    .click()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await expect(undo).toHaveAccessibleDescription('Deleted: Leave the public clock alone')
  await expect(page.getByText(/^1 story, /)).toBeVisible()
  await undo.click()
  await expect(names).toHaveText(['Leave the public clock alone', 'The tooth that listens'])
  await expect(
    page.getByRole('button', { name: 'Delete – Leave the public clock alone' }),
  ).toBeFocused()

  // Deleted and left alone, its files go with the page.
  await item(page, 'Leave the public clock alone')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(undo).toBeFocused()
  expect(await savedFiles(page)).toContain(clock)
  await page.getByRole('link', { name: 'Privacy' }).click()
  await expect.poll(() => savedFiles(page)).not.toContain(clock)
  expect(await savedFiles(page)).toContain(tooth)
})

test('recordings can be saved later; what comes is told, and focus stays near', async ({
  page,
}) => {
  await save(page, tooth)
  await page.getByRole('button', { name: 'Save without' }).click()
  await expect(said(page, /^Saved, /)).toBeAttached()
  await open(page, '/en/saved/')
  const story = item(page, 'The tooth that listens')
  await story.getByRole('button', { name: /^Save its recordings too, \d+\.\d MB$/ }).click()
  await expect(story.getByText('with recordings')).toBeVisible()
  await expect(story.getByRole('button', { name: /^Delete/ })).toBeFocused()
  expect((await savedFiles(page)).some((path) => /\.(mp4|webm)$/.test(path))).toBe(true)
})

test('recordings that have come take no focus from who went on', async ({ page }) => {
  await save(page, tooth)
  await page.getByRole('button', { name: 'Save without' }).click()
  await expect(said(page, /^Saved, /)).toBeAttached()
  await open(page, '/en/saved/')
  const story = item(page, 'The tooth that listens')
  const elsewhere = page.getByRole('contentinfo').getByRole('link').first()
  await elsewhere.focus()
  // As if she had gone on from there at once: the press itself would take focus.
  await story.getByRole('button', { name: /^Save its recordings too/ }).dispatchEvent('click')
  await expect(story.getByText('with recordings')).toBeVisible()
  await expect(elsewhere).toBeFocused()
})

test('a list saves its stories too, each button by the name of its story', async ({ page }) => {
  await open(page, '/en/topics/heritage/')
  await page.getByRole('main').hover()
  const button = page.getByRole('button', { name: 'Save – Stone that outlasts empires' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save without' }).click()
  const saved = page.getByRole('button', { name: 'Saved – Stone that outlasts empires – remove' })
  await expect(saved).toBeFocused()
  await saved.click()
  await expect(said(page, /^No longer saved$/)).toBeAttached()
  await expect(button).toBeFocused()
})

test('what an earlier app saved is there in this one, and a newer one does no harm', async ({
  page,
}) => {
  // Asleep: an app that is awake would open its own first.
  await page.goto('/en/privacy/')
  const story = { path: clock, lang: 'en', headline: 'Saved long ago', at: '2026-01-02T00:00:00Z' }
  const made = {
    text: { addresses: [clock], bytes: 400_000 },
    films: { addresses: [], bytes: 0, isKept: false },
  }
  const write = (version: number, record: object) =>
    page.evaluate(
      ([to, it]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('landmark', to)
          opening.onupgradeneeded = () => {
            if (!opening.result.objectStoreNames.contains('saved'))
              opening.result.createObjectStore('saved', { keyPath: 'path' })
          }
          opening.addEventListener('error', () => reject(new Error('not opened')))
          opening.onsuccess = () => {
            const change = opening.result.transaction('saved', 'readwrite')
            change.objectStore('saved').put(it)
            change.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
      [version, record] as const,
    )
  await write(1, { ...story, ...made })
  await open(page, '/en/saved/')
  await expect(item(page, 'Saved long ago')).toContainText('0.4 MB')
  await page.goto('/en/privacy/')
  await write(99, { path: '/en/stories/x/', shape: 'unknown to this app' })
  await open(page, '/en/saved/')
  await expect(item(page, 'Saved long ago')).toBeVisible()
})
