import type { Page } from '@playwright/test'

type Shift = PerformanceEntry & {
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
}

/** What moved after it was painted, by Chromium's account of layout shifts: which words, from where to where. */
export function moved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const found: string[] = []
        const place = ({ x, y }: DOMRect) => `${Math.round(x)},${Math.round(y)}`
        new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as Shift[])
            for (const { node, previousRect, currentRect } of sources)
              // What comes into view was not seen before.
              if (previousRect.width > 0)
                found.push(
                  `“${node?.textContent?.slice(0, 40)}” from ${place(previousRect)} to ${place(currentRect)}`,
                )
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => done(found)))
      }),
  )
}
