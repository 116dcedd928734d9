import type english from './messages/en.json'

export type MessageKey = keyof typeof english

/** The messages of one language, compiled from ICU text to functions by the build. */
export type Catalogue = Record<MessageKey, (values: Record<string, string | number>) => string>

const files = import.meta.glob<Catalogue>('./messages/*.json', { import: 'default' })

export function hasCatalogue(lang: string): boolean {
  return `./messages/${lang}.json` in files
}

const loaded = new Map<string, Catalogue>()

/** Loads one language's messages, and no other's; a language without any gets English. */
export async function loadCatalogue(lang: string): Promise<Catalogue> {
  const load = files[`./messages/${lang}.json`] ?? files['./messages/en.json']
  if (!load) throw new Error(`There are no messages in ${lang}`)
  const catalogue = loaded.get(lang) ?? (await load())
  loaded.set(lang, catalogue)
  return catalogue
}

/** The messages of a language that a loader has loaded: rendering cannot wait for them. */
export function loadedCatalogue(lang: string): Catalogue | undefined {
  return loaded.get(lang)
}
