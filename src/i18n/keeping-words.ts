import { addWords } from './catalogues.ts'
import type { Catalogue } from './catalogues.ts'

const files = import.meta.glob<Partial<Catalogue>>('./keeping/*.json', { import: 'default' })

/** Adds the words of what is kept to a language's messages: most pages come fresh. */
export function loadKeepingWords(lang: string): Promise<void> {
  return addWords(lang, files[`./keeping/${lang}.json`] ?? files['./keeping/en.json'])
}
