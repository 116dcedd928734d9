import { addWords } from './catalogues.ts'
import type { Catalogue } from './catalogues.ts'

const files = import.meta.glob<Partial<Catalogue>>('./embeds/*.json', { import: 'default' })

/** Adds the words around what another party shows to a language's messages: most pages are read without them. */
export function loadEmbedWords(lang: string): Promise<void> {
  return addWords(lang, files[`./embeds/${lang}.json`] ?? files['./embeds/en.json'])
}
