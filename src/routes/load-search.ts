import { loadSearchWords } from '#src/i18n/catalogues.ts'
import { SourceFailure } from '#src/sources/source.ts'

/** The search page, whose code no other page needs. */
export async function loadSearch() {
  try {
    const [page] = await Promise.all([
      import('./search.tsx'),
      // A page that was rendered before wakes without its loader.
      'document' in globalThis && loadSearchWords(document.documentElement.lang),
    ])
    return page
  } catch (cause) {
    throw new SourceFailure('unreachable', 'search', { cause })
  }
}
