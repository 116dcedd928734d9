import { readFileSync } from 'node:fs'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'
import { expect, open, reference, saveData, test as base } from './test.ts'
import type { Locator, Page } from './test.ts'

/** Each case of a fault happens to a page that is loaded, and to one that a link inside the app leads to. */
export const ways = ['at first load', 'on navigation'] as const
export type Way = (typeof ways)[number]

/** The reference story's document, as its host says it and as it is written. */
export const document = '/edition/en/stories/stone-that-outlasts-empires.json'
export const written = readFileSync(`dist${document}`, 'utf8')

/** The story with these fields in place of its own. */
export function withFields(fields: Record<string, unknown>): { body: string } {
  return { body: JSON.stringify({ ...(JSON.parse(written) as object), ...fields }) }
}

/** Tests with a host of their own, which has the faults that they give it. */
export const test = base.extend<{ edition: string; site: Site }>({
  edition: ['dist', { option: true }],
  site: async ({ edition }, run) => {
    const site = await openSite(0, edition)
    await run(site)
    site.close()
  },
  baseURL: async ({ site }, run) => run(site.origin),
  // The browser reports each failed request itself.
  expectedConsole: /Failed to load resource/,
})

/**
 * Comes to the reference story: at first load to the page that an edge makes of its document, else by the front page's
 * link, so that the app asks for it. Nothing is read ahead. Gives the status of the page that was loaded.
 */
export async function arrive(page: Page, site: Site, way: Way): Promise<number> {
  await saveData(page)
  if (way === 'on navigation') {
    await open(page, '/en/')
    await page.getByRole('link', { name: 'Stone that outlasts empires' }).click()
    return 200
  }
  site.render(reference)
  const response = await page.goto(reference)
  await wake(page)
  return response?.status() ?? 0
}

/** Wakes the app of the page as a reader does, and waits for it. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.waitForFunction(() => performance.getEntriesByName('landmark-awake').length > 0)
}

/** The headline of a page. */
export function headline(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name })
}

/** The page says this in its headline and its title, and has all that leads on from there. */
export async function expectPanel(page: Page, title: string): Promise<void> {
  await expect(headline(page, title)).toBeVisible()
  await expect(page).toHaveTitle(`${title} – Landmark`)
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: 'Front page' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Latest stories' })).toBeVisible()
  await expect(page.getByText('In 1737 Jean-Jacques')).toHaveCount(0)
  const robots = page.locator('meta[name=robots]')
  await expect(robots.first()).toHaveAttribute('content', 'noindex')
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter')
  await expect(main).toBeFocused()
}

/** The story stands there, from its headline to the end of its text. */
export async function expectStory(page: Page): Promise<void> {
  await expect(headline(page, 'Stone that outlasts empires')).toBeVisible()
  await expect(page.getByText('In 1737 Jean-Jacques')).toBeVisible()
  await expect(page.getByText('Edited by: Copy desk')).toBeVisible()
}
