import type english from './messages/en.json'

export type MessageKey = keyof typeof english

/** The messages of one language, compiled from ICU text to functions by the build. */
export type Catalogue = Record<MessageKey, (values: Record<string, string | number>) => string>

const files = import.meta.glob<Catalogue>('./messages/*.json', { import: 'default' })

/** Loads one language's messages, and no other's; an unknown language gets the fallback's. */
export async function loadCatalogue(lang: string, fallback = 'en'): Promise<Catalogue> {
  const load = files[`./messages/${lang}.json`] ?? files[`./messages/${fallback}.json`]
  if (!load) throw new Error(`There are no messages in ${lang} nor in ${fallback}`)
  return load()
}
