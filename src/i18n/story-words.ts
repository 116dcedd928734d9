import { addWords } from './catalogues.ts'
import type { Catalogue } from './catalogues.ts'

const files = import.meta.glob<Partial<Catalogue>>('./story/*.json', { import: 'default' })

/** Adds the words of what one does with a story to a language's messages: most pages are read without them. */
export function loadStoryWords(lang: string): Promise<void> {
  return addWords(lang, files[`./story/${lang}.json`] ?? files['./story/en.json'])
}
