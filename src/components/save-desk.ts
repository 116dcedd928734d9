import { loadWords } from '#src/i18n/catalogues.ts'
import { SaveButton } from './save-button.tsx'

/** The way to save stories of a list, once its words are there too. */
export async function openSaving(lang: string): Promise<{ SaveButton: typeof SaveButton }> {
  await loadWords('saved', lang)
  return { SaveButton }
}
