import { ringArea, stops } from './focus.ts'
import { pagesOf } from './kinds.ts'
import { expect, test } from './test.ts'

const schemes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const

const kinds = ['the front page', 'a story', 'the latest', 'what was found']

for (const { name, show } of [...pagesOf(kinds, 'en'), ...pagesOf(['a story'], 'ar')])
  for (const [scheme, media] of schemes)
    test(`${'forcedColors' in media ? 'S11' : 'S6'}: a ring of 2 px and 3:1 is round every stop of ${name}, ${scheme}`, async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000)
      await page.emulateMedia(media)
      await show(page)
      const screen = await context.newCDPSession(page)
      const weak: string[] = []
      let count = 0
      for await (const stop of stops(page)) {
        count++
        const { width, height } = stop.size
        const area = await ringArea(screen, page, stop)
        // As large as a line of 2 px round it: what WCAG 2.4.13 asks for.
        if (area < 4 * (width + height)) weak.push(`${stop.name}: ${area} px²`)
      }
      expect(count).toBeGreaterThan(20)
      expect(weak).toEqual([])
    })
