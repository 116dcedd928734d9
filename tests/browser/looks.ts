import type { Page } from './test.ts'

type Look = [name: string, use: (page: Page) => Promise<void>]

const colours = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const

/** Each way in which one page is seen: its colours, at the width of a telephone and of a desk. */
export const looks: Look[] = colours.flatMap(([name, media]) =>
  [320, 1280].map((width): Look => [
    `${name}, ${width} px`,
    async (page) => {
      await page.emulateMedia(media)
      await page.setViewportSize({ width, height: 900 })
      // What asks how wide it is has answered by the frame after the next.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
    },
  ]),
)
