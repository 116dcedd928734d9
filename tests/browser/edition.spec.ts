import { findings } from './axe.ts'
import { expect, open, test } from './test.ts'
import type { Page } from './test.ts'

for (const lang of ['en', 'de', 'ar'])
  test(`S15: every address in ${lang} opens, has no dead link and no id twice, and axe finds nothing`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const queue = [`/${lang}/`]
    const seen = new Set(queue)
    const files = new Set<string>()
    for (const address of queue) {
      await page.goto(address)
      await expect(page.getByRole('contentinfo')).toBeVisible()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      expect(await shape(page), address).toEqual({
        h1: 1,
        title: true,
        lang,
        dir: lang === 'ar' ? 'rtl' : 'ltr',
        banner: 1,
        main: 1,
        contentinfo: 1,
        deadHashes: [],
        twins: [],
      })
      expect(await findings(page), address).toEqual([])
      for (const href of await links(page)) {
        if (href.startsWith('/edition/')) files.add(href)
        // The other languages are walked by tests of their own.
        else if (href.startsWith(`/${lang}/`) && !seen.has(href)) {
          seen.add(href)
          queue.push(href)
        }
      }
    }
    expect(queue.length).toBeGreaterThan(15)
    for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200)
  })

test('the language switch leads to the same story, and says where there is none', async ({
  page,
}) => {
  const choose = async (from: string, to: string) => {
    const nav = page.getByRole('banner').getByRole('navigation').filter({ hasText: from }).last()
    await nav.getByRole('button').click()
    await nav.getByRole('link', { name: to }).click()
  }
  await open(page, '/en/stories/how-a-bee-gives-directions/')
  await choose('English', 'العربية')
  await expect(page).toHaveURL('/ar/stories/how-a-bee-gives-directions/')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await choose('العربية', 'Deutsch')
  await expect(page).toHaveURL('/de/stories/how-a-bee-gives-directions/')
  await open(page, '/en/stories/the-wasp-in-the-fig/')
  await choose('English', 'Deutsch – front page')
  await expect(page).toHaveURL('/de/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('S14: an Arabic story is in Arabic to its last label, with the digits of its newsroom', async ({
  page,
}) => {
  await open(page, '/ar/stories/stone-that-outlasts-empires/')
  const article = page.getByRole('article').first()
  await expect(article.getByText('12 نوفمبر 2026')).toBeVisible()
  await expect(page.getByRole('region', { name: 'مواد أخرى' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/[٠-٩]/)
  const latin = article.locator('[lang=la]').first()
  await expect(latin).toHaveAttribute('dir', 'ltr')
})

test('Arabic pages load the Arabic face, others do not', async ({ page }) => {
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url().replace(/^.*\/|-.*$/g, ''))
  })
  await open(page, '/en/')
  await expect(page.getByRole('contentinfo')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(fonts).not.toContain('naskh')
  await open(page, '/ar/')
  await expect.poll(() => fonts).toContain('naskh')
})

test('the front page goes from one large story through sections, each under its heading', async ({
  page,
}) => {
  await open(page, '/en/')
  await expect(page.getByRole('heading', { level: 2 })).toContainText([
    'The abbey and the tide',
    'The hunter that does not chase',
  ])
  for (const title of ['Science', 'Opinion', 'Watch', 'Cities', 'Heritage', 'Nature'])
    await expect(
      page.getByRole('region', { name: title }).getByRole('heading', { level: 2, name: title }),
    ).toBeVisible()
  const watch = page.getByRole('region', { name: 'Watch' })
  await expect(watch.getByText('Video, 25 seconds')).toBeAttached()
  await watch.getByRole('link', { name: 'All videos' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Videos' })).toBeFocused()
})

test('a list goes on page by page, each with its number, its count and its own address', async ({
  page,
}) => {
  await open(page, '/en/latest/')
  await expect(page.getByText('30 stories · Page 1 of 3')).toBeVisible()
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages.getByRole('link', { name: 'Page 1' })).toHaveAttribute('aria-current', 'page')
  await pages.getByRole('link', { name: 'Page 2' }).click()
  await expect(page).toHaveURL('/en/latest/2/')
  await expect(page).toHaveTitle('Latest, Page 2 of 3 – Landmark')
  await pages.getByRole('link', { name: 'Newer stories' }).click()
  await expect(page).toHaveURL('/en/latest/')
})

/** What every page must be, whatever is on it. */
async function shape(page: Page) {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return {
      h1: document.querySelectorAll('h1').length,
      title: document.title.endsWith('Landmark') && document.title !== 'News',
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      banner: document.querySelectorAll('body header:has(nav)').length,
      main: document.querySelectorAll('main').length,
      contentinfo: document.querySelectorAll('body footer:has(nav)').length,
      deadHashes: [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !document.getElementById(id)),
      twins: ids.filter((id, index) => ids.indexOf(id) !== index),
    }
  })
}

async function links(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href^="/"]')].map(
      (link) => new URL(link.getAttribute('href') ?? '', location.href).pathname,
    ),
  )
}
