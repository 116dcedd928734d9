import { expect, open, reference, test } from './test.ts'
import type { Page } from './test.ts'

const languages = [
  ['en', 'Privacy', 'Kept on this device', 'Their licences, in English'],
  ['de', 'Datenschutz', 'Auf diesem Gerät', 'Ihre Lizenzen, auf Englisch'],
  ['ar', 'الخصوصية', 'ما يُحفظ على هذا الجهاز', 'تراخيصها، بالإنجليزية'],
] as const

/** What is shipped beside what the newsroom wrote. */
const shipped = [
  'Landmark (Apache-2.0)',
  'react - ',
  'react-dom - ',
  'scheduler - ',
  'react-router - ',
  '@tanstack/query-core - ',
  '@tanstack/react-query - ',
  'valibot - ',
  'web-vitals - ',
  '@messageformat/runtime - ',
  'make-plural - ',
  'Pagefind',
  'source-serif-4',
  'source-sans-3',
  'atkinson-hyperlegible-next',
  'noto-naskh-arabic',
]

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const [lang, title, kept, licences] of languages)
    test(`the foot of every page leads to what is kept of a reader in ${lang}, and on to all licences`, async ({
      page,
      request,
    }) => {
      await page.goto(`/${lang}/`)
      await page.getByRole('contentinfo').getByRole('link', { name: title, exact: true }).click()
      await expect(page).toHaveURL(`/${lang}/privacy/`)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      const list = page.getByRole('region', { name: kept }).getByRole('listitem')
      await expect(list).toHaveCount(7)
      const address = await page.getByRole('link', { name: licences }).getAttribute('href')
      const file = await request.get(address ?? '')
      expect(file.headers()['content-type']).toContain('text/plain')
      const text = await file.text()
      const headings = text.split('\n').filter((line) => line.startsWith('#'))
      for (const name of shipped) expect(headings.filter((it) => it.includes(name))).toHaveLength(1)
    })
})

test.describe('as in any browser', () => {
  test.use({ serviceWorkers: 'allow' })

  test('what the privacy page says is kept is all that is kept, and no cookie is set', async ({
    page,
    context,
  }) => {
    test.setTimeout(90_000)
    // A setting is chosen, a story is read to its end, a word is searched for.
    await open(page, '/en/settings/')
    await page.getByRole('radio', { name: 'Large', exact: true }).check()
    await open(page, '/en/topics/heritage/')
    // It comes with the list of what is saved.
    await expect(
      page.getByRole('main').getByRole('button', { name: /^Save/ }).first(),
    ).toBeVisible()
    await page.clock.install()
    await page.getByRole('main').getByRole('link', { name: 'Stone that outlasts empires' }).click()
    await page.getByText('Edited by: Copy desk').scrollIntoViewIfNeeded()
    await expect(async () => {
      await page.clock.fastForward('01:00')
      expect(await page.evaluate(() => localStorage.getItem('landmark.read'))).toContain(reference)
    }).toPass()
    await page.goto('/en/search/?q=stone')
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/stories found$/)
    await page.getByRole('banner').getByRole('link', { name: 'Landmark' }).first().click()
    await expect(page).toHaveURL('/en/')
    await expect
      .poll(async () => (await stored(page)).caches.length, { timeout: 20_000 })
      .toBeGreaterThan(1)
    const { caches, ...others } = await stored(page)
    const known = /^(landmark-(documents|pages|pictures|saved|search)|workbox-precache-v2-http:.*)$/
    for (const name of caches) expect(name).toMatch(known)
    expect(others).toEqual({
      local: ['landmark.preferences', 'landmark.read'],
      session: ['react-router-scroll-positions'],
      databases: ['landmark'],
      workers: 1,
    })
    expect(await context.cookies()).toEqual([])
  })
})

/** Where a page can keep anything, and the names of what is there. */
function stored(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage).toSorted(),
    session: Object.keys(sessionStorage).toSorted(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: (await caches.keys()).toSorted(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
}
