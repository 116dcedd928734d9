import { pagesIn } from './kinds.ts'
import { expect, followToReference, test } from './test.ts'
import type { Page } from './test.ts'
import type { Story } from '#src/model/story.ts'

test.use({ expectedConsole: /Failed to load resource/ })

/** What says nothing where a link is heard alone, in a list of links. */
const empty =
  /^(here|click here|more|read more|link|this|hier|mehr|weiterlesen|هنا|المزيد|[^\p{L}\p{N}]*)$/iu

for (const { name, show } of pagesIn('en', 'ar'))
  test(`A5: each link is understood by its text alone, and says where it leads away: ${name}`, async ({
    page,
  }) => {
    await show(page)
    if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape')
    const links = await linksOf(page)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(({ text }) => empty.test(text)).map(({ href }) => href)).toEqual([])
    // One name, one place: two links that are called alike lead to the same.
    const twins = links.filter(({ text, href }) =>
      links.some((other) => other.text === text && other.href !== href),
    )
    expect(twins.map(({ text, href }) => `${text}: ${href}`)).toEqual([])
    const unsaid = links.filter(({ isAway, said }) => isAway !== said)
    expect(unsaid.map(({ text }) => text)).toEqual([])
    expect(links.filter(({ isNewWindow }) => isNewWindow)).toEqual([])
  })

test('a file beside the edition is opened by the browser, not looked for among its pages', async ({
  page,
}) => {
  await page.route('**/stories/stone-that-outlasts-empires.json', async (route) => {
    const response = await route.fetch()
    const story = (await response.json()) as Story
    const text = [{ type: 'a', href: '/reports/water', text: ['The report on the water'] }]
    await route.fulfill({
      response,
      json: { ...story, body: [{ type: 'paragraph', text }, ...story.body] },
    })
  })
  await page.route('**/reports/water', (route) => route.fulfill({ body: 'In litres and hours.' }))
  await followToReference(page)
  await page.getByRole('link', { name: 'The report on the water' }).click()
  await expect(page.getByText('In litres and hours.')).toBeVisible()
})

async function linksOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .filter((it) => it instanceof HTMLAnchorElement)
      .map((it) => {
        const by = it.getAttribute('aria-describedby')
        const described = by ? document.getElementById(by)?.textContent : ''
        return {
          text: (it.ariaLabel ?? it.textContent).trim().toLowerCase(),
          href: it.href,
          isAway: it.origin !== location.origin,
          said: Boolean(described),
          // None opens a window of its own; one that did would have to say so.
          isNewWindow: it.target !== '',
        }
      }),
  )
}
