import { expect, open, reference, test } from './test.ts'

test.describe('the story page, row by row', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, reference)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('S1: row 1: the first three stops skip to content, menu and more sites, seen when focused', async ({
    page,
  }) => {
    for (const name of ['Skip to content', 'Skip to main menu', 'Skip to more sites']) {
      const link = page.getByRole('link', { name, exact: true })
      await expect(link).not.toBeInViewport()
      await page.keyboard.press('Tab')
      await expect(link).toBeFocused()
      await expect(link).toBeInViewport({ ratio: 1 })
      const box = await link.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
  })

  test('S3: row 2: menu, language and more sites are landmarks with names of their own', async ({
    page,
  }) => {
    const menu = page.getByRole('navigation', { name: 'Main menu' })
    await expect(menu.getByRole('link')).toHaveText([
      'Heritage',
      'Nature',
      'Science',
      'Space',
      'Cities',
      'Food',
    ])
    const language = page.getByRole('navigation', { name: 'Language' })
    await language.getByRole('button', { name: 'English' }).click()
    await expect(language.getByRole('link', { name: 'English' })).toBeVisible()
    const sites = page.getByRole('navigation', { name: 'More sites' })
    await expect(sites.getByRole('link')).toHaveCount(3)
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toHaveCount(1)
  })

  test('row 3: the kicker links to topic pages', async ({ page }) => {
    const topics = page.getByRole('list', { name: 'Topics' })
    await expect(topics.getByRole('link')).toHaveText(['Heritage', 'Engineering'])
    await topics.getByRole('link', { name: 'Engineering' }).click()
    await expect(page).toHaveURL('/en/topics/engineering/')
    await expect(page.getByRole('heading', { level: 1, name: 'Engineering' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Stone that outlasts empires' })).toBeVisible()
  })

  test('S5: row 4: the headline is the only h1, and the title', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stone that outlasts empires')
    await expect(page).toHaveTitle('Stone that outlasts empires – Landmark')
  })

  test('row 5: the writer is linked to the author page, the agencies are named', async ({
    page,
  }) => {
    await expect(
      page.getByText('Heritage desk with Landmark Wire, Landmark Pictures'),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Heritage desk', exact: true }).click()
    await expect(page).toHaveURL('/en/authors/heritage/')
    await expect(page.getByRole('heading', { level: 1, name: 'Heritage desk' })).toBeVisible()
  })

  test('row 6: the dates are in the newsroom’s time, whatever the device’s', async ({ page }) => {
    const article = page.getByRole('article').first()
    const published = article.getByText('12 November 2026', { exact: true })
    await expect(published).toHaveAttribute('datetime', '2026-11-12T07:30:00+01:00')
    await expect(article.getByText('Updated 22 November at 13:40')).toBeVisible()
  })

  test('row 7: the standfirst is set apart from the body', async ({ page }) => {
    const standfirst = page.getByText('An aqueduct, a wall, a tomb and a mountain town')
    const body = page.getByText('In 1737 Jean-Jacques Rousseau breakfasted')
    expect(await standfirst.evaluate(fontSize)).toBeGreaterThan(await body.evaluate(fontSize))
  })

  test('row 8: the lead picture has words of its own, a caption and a credit, and its place before it loads', async ({
    page,
  }) => {
    const figure = page.getByRole('figure').first()
    const picture = figure.getByRole('img', { name: 'Three-storey Roman aqueduct of pale stone' })
    await expect(figure).toContainText('Water for Nîmes ran in the covered channel')
    await expect(figure).toContainText('[FILE]')
    await expect(figure).toContainText('Image: Mimova / Public Domain')
    await expect(picture).toHaveAttribute('width', '960')
    await expect(picture).toHaveAttribute('height', '638')
    await expect(picture).not.toHaveAttribute('alt', /Water for Nîmes/)
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
  })

  test('A5: row 9: text with links and quotations, foreign words in their own language', async ({
    page,
  }) => {
    await expect(page.getByRole('link', { name: 'UNESCO’s World Heritage List' })).toHaveAttribute(
      'href',
      'https://whc.unesco.org/en/list/344/',
    )
    await expect(
      page.getByRole('link', { name: 'UNESCO’s World Heritage List' }),
    ).toHaveAccessibleDescription('another site')
    const french = page.getByText('Que ne suis-je né Romain', { exact: false })
    await expect(french.last()).toHaveAttribute('lang', 'fr')
    await expect(page.getByRole('blockquote').getByText('Tot aquarum')).toBeVisible()
  })

  test('row 10: three subheads are h2 of the story', async ({ page }) => {
    const article = page.getByRole('article').first()
    for (const name of [
      'Weight upon weight',
      'The lie of the land',
      'A short road from the quarry',
    ])
      await expect(article.getByRole('heading', { level: 2, name })).toBeVisible()
  })

  test('row 11: a second picture in the text comes late, with caption and credit', async ({
    page,
  }) => {
    const figure = page.getByRole('figure').filter({ hasText: 'The Great Wall keeps to the crest' })
    const picture = figure.getByRole('img', { name: 'The Great Wall of China winding' })
    await expect(picture).toHaveAttribute('loading', 'lazy')
    await expect(figure).toContainText('Image: Nicolas Perrault III / CC0 1.0')
  })

  test('row 12: two related videos with title, spoken duration, poster, captions and transcript', async ({
    page,
  }) => {
    const videos = [
      ['Built to last', 2, '28 seconds', 'The Great Wall of China follows the mountain ridges'],
      ['Where the stone came from', 3, '29 seconds', 'Chausey'],
    ] as const
    for (const [title, level, duration, spoken] of videos) {
      const section = page.getByRole('region', { name: `Related video: ${title}` })
      await expect(section.getByRole('heading', { level, name: title })).toBeVisible()
      await expect(
        section.getByRole('button', { name: `Play ${title}, ${duration}` }),
      ).toBeVisible()
      const video = section.locator('video')
      await expect(video).toHaveAttribute('poster', /\.poster-[0-9a-f]{8}-960\.avif$/)
      await expect(video).toHaveAttribute('preload', 'none')
      await expect(video.locator('track[kind=captions]')).toHaveCount(4)
      await section.getByText('Transcript').click()
      await expect(section.getByText(spoken)).toBeVisible()
      await expect(section.getByText('Captions: 4 languages')).toBeVisible()
    }
  })

  test('row 13: the editor is named', async ({ page }) => {
    await expect(page.getByText('Edited by: Copy desk')).toBeVisible()
  })

  test('row 14: the writer’s biography leads to all of the writer’s stories', async ({ page }) => {
    await expect(page.getByText('The Heritage desk writes about old buildings')).toBeVisible()
    await page.getByRole('link', { name: 'All stories by Heritage desk' }).click()
    await expect(page).toHaveURL('/en/authors/heritage/')
  })

  for (const [row, title] of [
    [15, 'Top story'],
    [16, 'More stories'],
  ] as const)
    test(`L3: row ${row}: "${title}" starts with a link past it and ends with a mark`, async ({
      page,
    }) => {
      const section = page.getByRole('region', { name: title })
      await expect(section.getByRole('heading', { level: 2, name: title })).toBeVisible()
      await expect(section.getByRole('heading', { level: 3 }).first()).toBeVisible()
      const skip = section.getByRole('link', { name: `Skip next section: ${title}` })
      await skip.focus()
      await expect(skip).toBeInViewport({ ratio: 1 })
      expect(await section.evaluate((it) => it.firstElementChild?.textContent)).toBe(
        `Skip next section: ${title}`,
      )
      expect(await section.evaluate((it) => it.lastElementChild?.textContent)).toBe(
        `End of ${title}`,
      )
      await page.keyboard.press('Enter')
      await expect(section.getByText(`End of ${title}`)).toBeFocused()
    })

  test('L4: row 16: "More stories" goes on page by page, and focus goes on with it', async ({
    page,
  }) => {
    const section = page.getByRole('region', { name: 'More stories' })
    const headlines = section.getByRole('heading', { level: 3 })
    const before = await headlines.count()
    // All 30 stories but this one, the top story and the related one.
    await expect(section.getByText(`${before} of 27 shown`)).toBeVisible()
    await section.getByRole('link', { name: 'Show more stories' }).click()
    await expect(headlines.nth(before).getByRole('link')).toBeFocused()
    const after = await headlines.count()
    await expect(section.getByRole('status')).toHaveText(
      `${after - before} more stories, ${after} of 27`,
    )
    await section.getByRole('link', { name: 'Show more stories' }).click()
    await expect(headlines).toHaveCount(27)
    await expect(section.getByRole('link', { name: 'Show more stories' })).toHaveCount(0)
    await expect(section).not.toContainText('Stone that outlasts empires')
    expect(new Set(await headlines.allTextContents()).size).toBe(27)
  })

  test('the correction says what was wrong', async ({ page }) => {
    const correction = page.getByRole('region', { name: 'Correction' })
    await expect(correction).toContainText('some four centuries')
  })
})

function fontSize(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}
