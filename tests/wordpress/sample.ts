import type { Page } from '@playwright/test'
import type { Config } from '#src/cli/config.ts'

/** The settings of an edition that is made of a WordPress. */
export const config: Config = {
  name: 'The Sample',
  url: 'https://sample.example/',
  languages: [{ code: 'en', name: 'English' }],
  timeZone: 'Europe/Berlin',
  content: 'content',
  pageSize: 10,
  menu: [],
  moreSites: [],
}

/** Wakes a page's app as a reader does: by a move of the pointer. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.waitForFunction(() => performance.getEntriesByName('landmark-awake').length > 0)
}
