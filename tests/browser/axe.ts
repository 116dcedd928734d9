import axe from 'axe-core'
import type { Page } from './test.ts'

/** Brings axe into the page. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

/** Every rule of axe that is no experiment, best practices and AAA contrast included; a finding is rule and element. */
export async function axeFindings(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { violations } = await (
      globalThis as unknown as { axe: typeof import('axe-core') }
    ).axe.run({
      runOnly: tags,
      resultTypes: ['violations'],
      // In forced colours it reads colours that are not the ones drawn; forced-colours.spec.ts looks at pixels.
      rules: Object.fromEntries(
        ['color-contrast', 'color-contrast-enhanced'].map((rule) => [
          rule,
          { enabled: !matchMedia('(forced-colors: active)').matches },
        ]),
      ),
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, everyTag)
}
const everyTag = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
]

/** What axe finds on the page as it is. */
export async function findings(page: Page): Promise<string[]> {
  await bringAxe(page)
  return axeFindings(page)
}
