import { use } from 'react'
import { kept } from '#src/lib/kept.ts'
import { loadCatalogue, loadedCatalogue } from './catalogues.ts'
import type { Catalogue } from './catalogues.ts'

/** The same promise on every render, as use() needs it. */
const loading = kept(loadCatalogue)

/** The messages of a language; rendering waits for what no loader has loaded. */
export function useCatalogue(lang: string): Catalogue {
  return loadedCatalogue(lang) ?? use(loading(lang))
}
