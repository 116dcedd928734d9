import type { LiveWordPress } from '#src/sources/wordpress.ts'

/** What tells the app which system it is to ask, on the page's root: main.tsx. Nothing where there is none. */
export function liveAttribute(live: LiveWordPress | undefined): string {
  if (!live) return ''
  const said = JSON.stringify(live).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `data-live="${said}" `
}
