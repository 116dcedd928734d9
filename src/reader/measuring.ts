import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'
import type { Metric } from 'web-vitals'
import { preferences } from './preferences.ts'

/**
 * What a newsroom's hook is told: `page` for each page that is opened, and once or more for each document what Web Vitals
 * measured of it, in milliseconds, CLS as a ratio, with Google's rating. `path` is that of the page, without what was sought.
 */
type Report =
  | { name: 'page'; path: string }
  | ({ path: string } & Pick<Metric, 'name' | 'value' | 'rating'>)

type Tell = (report: Report) => void
let telling: Promise<Tell> | undefined

/** Tells the hook at this address of a page; it is loaded and what is measured begins with the first. Never fails: a hook that throws is reported to the console. */
export async function tellPage(hook: string, path: string): Promise<void> {
  telling ??= begin(hook)
  const tell = await telling.catch(reportError)
  tell?.({ name: 'page', path })
}

async function begin(hook: string): Promise<Tell> {
  // What docs/decisions/0027 asks of a newsroom's module.
  const { receive } = (await import(/* @vite-ignore */ hook)) as { receive: Tell }
  const tell: Tell = (report) => {
    // Who takes back what was allowed is told of no more, whatever is measured still.
    if (preferences().measured !== true) return
    try {
      receive(report)
    } catch (error) {
      reportError(error)
    }
  }
  // Of the document: what is followed from it loads none.
  const [first] = performance.getEntriesByType('navigation')
  const { pathname: path } = new URL(first?.name ?? document.URL)
  for (const measure of [onCLS, onFCP, onINP, onLCP, onTTFB])
    measure(({ name, value, rating }) => tell({ name, value, rating, path }))
  return tell
}
