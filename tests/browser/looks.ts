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

/** A face of the device's own and far wider than the edition's, as is seen where these come late or not at all. */
export const wideFaces = `* { font-family: 'DejaVu Serif', Verdana, serif !important }`

/** What Chromium says of the edition's faces, asked for and not used, where a page stands for three seconds in others. */
export const unused = /was preloaded using link preload but not used/

/** As a reader's own style sheet; the policy lets no page have one by a `style` element. */
export async function setStyle(page: Page, text: string): Promise<void> {
  await page.evaluate(adopt, text)
}

/** The same of each page that comes, from its start. */
export async function setStyleOfAll(page: Page, text: string): Promise<void> {
  await page.addInitScript(adopt, text)
}

/** Runs in the page. */
function adopt(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}
