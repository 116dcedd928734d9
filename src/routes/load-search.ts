import { SourceFailure } from '#src/sources/source.ts'

/** The search page, whose code no other page needs. */
export async function loadSearch() {
  try {
    return await import('./search.tsx')
  } catch (cause) {
    throw new SourceFailure('unreachable', 'search', { cause })
  }
}
