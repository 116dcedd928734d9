import { addWords } from './catalogues.ts'
import type { Catalogue } from './catalogues.ts'

const files = import.meta.glob<Partial<Catalogue>>('./player/*.json', { import: 'default' })

/** Adds the player's own words to a language's messages: most pages are read without them. */
export function loadPlayerWords(lang: string): Promise<void> {
  return addWords(lang, files[`./player/${lang}.json`] ?? files['./player/en.json'])
}
