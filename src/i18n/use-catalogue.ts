import { use } from 'react'
import { loadCatalogue, loadedCatalogue } from './catalogues.ts'
import type { Catalogue } from './catalogues.ts'

const loading = new Map<string, Promise<Catalogue>>()

/** The messages of a language; rendering waits for what no loader has loaded. */
export function useCatalogue(lang: string): Catalogue {
  return loadedCatalogue(lang) ?? use(promiseOf(lang))
}

/** The same promise on every render, as use() needs it. */
function promiseOf(lang: string): Promise<Catalogue> {
  const promise = loading.get(lang) ?? loadCatalogue(lang)
  loading.set(lang, promise)
  return promise
}
