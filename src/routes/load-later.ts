import { loadWords } from '#src/i18n/catalogues.ts'
import { isSourceFailure, SourceFailure } from '#src/sources/source.ts'

/** The front page: most readers come to a story first, and many leave from it. */
export const loadFront = () => loaded(import('./front.tsx'))

/** The pages of lists, whose code stories do not need. */
export const loadList = () => loaded(import('./list.tsx'))

/** The search page, whose code no other page needs. */
export const loadSearch = () => loaded(import('./search.tsx'), 'search')

/** The page of reading settings. */
export const loadSettings = () => loaded(import('./settings.tsx'), 'settings')

/** The page of what the reader saved and read. */
export const loadSaved = () => loaded(import('./saved.tsx'), 'saved')

/** The page of what is kept of a reader, and where. */
export const loadPrivacy = () => loaded(import('./privacy.tsx'), 'privacy')

/** The page of what is promised to readers. */
export const loadAccessibility = () => loaded(import('./accessibility.tsx').then(withItsWords))

async function withItsWords<T extends { loadWords: (lang: string) => Promise<void> }>(
  page: T,
): Promise<T> {
  if ('document' in globalThis) await page.loadWords(document.documentElement.lang)
  return page
}

/** Whether a page could not be had because its code could not. */
export function isCodeMissing(error: unknown): boolean {
  return isSourceFailure(error) && error.address === code
}
const code = 'code'

async function loaded<T>(file: Promise<T>, words?: Parameters<typeof loadWords>[0]): Promise<T> {
  try {
    const [page] = await Promise.all([
      file,
      // A page that was rendered before wakes without its loader.
      words && 'document' in globalThis && loadWords(words, document.documentElement.lang),
    ])
    return page
  } catch (cause) {
    throw new SourceFailure('unreachable', code, { cause })
  }
}
