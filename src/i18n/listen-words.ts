import { addWords } from './catalogues.ts'
import type { Catalogue } from './catalogues.ts'

const files = import.meta.glob<Partial<Catalogue>>('./listen/*.json', { import: 'default' })

/** Adds the words of reading aloud to a language's messages: most stories are read by the eye. */
export function loadListenWords(lang: string): Promise<void> {
  return addWords(lang, files[`./listen/${lang}.json`] ?? files['./listen/en.json'])
}
