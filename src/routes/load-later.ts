import { loadWords } from '#src/i18n/catalogues.ts'
import { SourceFailure } from '#src/sources/source.ts'

/** The front page: most readers come to a story first, and many leave from it. */
export const loadFront = () => loaded('front', import('./front.tsx'))

/** The search page, whose code no other page needs. */
export const loadSearch = () => loaded('search', import('./search.tsx'), loadWords)

/** The page of reading settings. */
export const loadSettings = () => loaded('settings', import('./settings.tsx'), loadWords)

/** The page of what is promised to readers. */
export const loadAccessibility = () =>
  loaded('accessibility', import('./accessibility.tsx').then(withItsWords))

async function withItsWords<T extends { loadWords: (lang: string) => Promise<void> }>(
  page: T,
): Promise<T> {
  if ('document' in globalThis) await page.loadWords(document.documentElement.lang)
  return page
}

async function loaded<N extends string, T>(
  name: N,
  code: Promise<T>,
  words?: (page: N, lang: string) => Promise<void>,
): Promise<T> {
  try {
    const [page] = await Promise.all([
      code,
      // A page that was rendered before wakes without its loader.
      'document' in globalThis && words?.(name, document.documentElement.lang),
    ])
    return page
  } catch (cause) {
    throw new SourceFailure('unreachable', name, { cause })
  }
}
