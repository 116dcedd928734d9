import { SourceFailure } from '#src/sources/source.ts'

/** The accessibility page, whose code no other page needs. */
export async function loadAccessibility() {
  try {
    const page = await import('./accessibility.tsx')
    // A page that was rendered before wakes without its loader.
    if ('document' in globalThis) await page.loadWords(document.documentElement.lang)
    return page
  } catch (cause) {
    throw new SourceFailure('unreachable', 'accessibility', { cause })
  }
}
