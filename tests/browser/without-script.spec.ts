import { expect, reference, test } from './test.ts'

test.use({ javaScriptEnabled: false, expectedConsole: /Failed to load resource/ })

test.describe('the reference story, without script', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(reference)
  })

  test('R7, S1: row 1: the first three stops skip, and lead where they say', async ({ page }) => {
    for (const [name, target] of [
      ['Skip to content', 'content'],
      ['Skip to main menu', 'menu'],
      ['Skip to more sites', 'more-sites'],
    ] as const) {
      await page.keyboard.press('Tab')
      await expect(page.getByRole('link', { name, exact: true })).toBeFocused()
      await expect(page.locator(`#${target}`)).toBeAttached()
    }
  })

  test('R7: row 2: menu, languages and more sites open and lead on', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.getByRole('button', { name: 'Menu' }).click()
    await page
      .getByRole('navigation', { name: 'Main menu' })
      .getByRole('link', { name: 'Space' })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Space' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'More sites' })).toBeVisible()
    await page.getByRole('contentinfo').getByRole('link', { name: 'Deutsch' }).click()
    await expect(page).toHaveURL('/de/topics/space/')
  })

  test('R7, A1: rows 3 to 11: kicker to second picture', async ({ page }) => {
    const article = page.getByRole('article').first()
    await expect(page.getByRole('list', { name: 'Topics' }).getByRole('link')).toHaveText([
      'Heritage',
      'Engineering',
    ])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stone that outlasts empires')
    await expect(page).toHaveTitle('Stone that outlasts empires – Landmark')
    await expect(article).toContainText('Heritage desk with Landmark Wire, Landmark Pictures')
    await expect(article.getByText('12 November 2026', { exact: true })).toBeVisible()
    await expect(article.getByText('Updated 22 November at 13:40')).toBeVisible()
    await expect(article).toContainText('An aqueduct, a wall, a tomb and a mountain town')
    const figure = page.getByRole('figure').first()
    await expect(figure.getByRole('img', { name: 'Three-storey Roman aqueduct' })).toBeVisible()
    await expect(figure).toContainText('[FILE]')
    await expect(figure).toContainText('Image: Mimova / Public Domain')
    await expect(article.getByRole('link', { name: 'UNESCO’s World Heritage List' })).toBeVisible()
    await expect(article.locator('[lang=fr]').first()).toBeVisible()
    for (const name of [
      'Weight upon weight',
      'The lie of the land',
      'A short road from the quarry',
    ])
      await expect(article.getByRole('heading', { level: 2, name })).toBeVisible()
    await expect(
      article.getByRole('img', { name: 'The Great Wall of China winding' }),
    ).toBeVisible()
  })

  test('R7: row 12: two videos with the browser’s own controls, captions, and a transcript that opens', async ({
    page,
  }) => {
    for (const [title, spoken] of [
      ['Built to last', 'The Great Wall of China follows the mountain ridges'],
      ['Where the stone came from', 'Chausey'],
    ] as const) {
      const section = page.getByRole('region', { name: `Related video: ${title}` })
      await expect(section.locator('video[controls][poster]')).toHaveAccessibleName(
        new RegExp(`^${title}, \\d+ seconds$`),
      )
      await expect(section.locator('track[kind=captions]')).toHaveCount(4)
      await section.getByText('Transcript').click()
      await expect(section.getByText(spoken)).toBeVisible()
    }
  })

  test('R7: rows 13 to 16: editor, biography, top story, and more stories page by page', async ({
    page,
  }) => {
    await expect(page.getByText('Edited by: Copy desk')).toBeVisible()
    await expect(page.getByText('The Heritage desk writes about old buildings')).toBeVisible()
    const top = page.getByRole('region', { name: 'Top story' })
    await expect(top.getByRole('link', { name: 'The abbey and the tide' })).toBeVisible()
    const more = page.getByRole('region', { name: 'More stories' })
    await expect(more.getByRole('link', { name: 'Skip next section: More stories' })).toBeAttached()
    await expect(more.getByText('End of More stories')).toBeAttached()
    await more.getByRole('link', { name: 'Show more stories' }).click()
    await expect(page).toHaveURL('/en/latest/2/')
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  })
})

for (const [kind, address, heading, status] of [
  ['the front page', '/en/', 'Front page', 200],
  ['a topic', '/en/topics/science/', 'Science', 200],
  ['a writer', '/en/authors/nature/', 'Nature desk', 200],
  ['the latest', '/en/latest/', 'Latest', 200],
  ['the videos', '/ar/latest/', 'الأحدث', 200],
  ['a missing story', '/en/stories/nowhere/', 'There is no story at this address', 404],
  ['a missing page', '/de/nirgends/', 'Unter dieser Adresse gibt es nichts', 404],
] as const)
  test(`R7: ${kind} is complete without script`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeAttached()
    await expect(page.getByRole('main').getByRole('heading').nth(1)).toBeVisible()
    await expect(page.getByRole('contentinfo').getByRole('link').first()).toBeVisible()
  })

test('the file that a static host answers for what is missing is a whole page', async ({
  page,
}) => {
  await page.goto('/404.html')
  await expect(
    page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Front page' }).click()
  await expect(page).toHaveURL('/en/')
})
