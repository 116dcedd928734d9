import type english from './messages/en.json'
import type embedding from './embeds/en.json'
import type playing from './player/en.json'
import type searching from './search/en.json'
import type privacy from './privacy/en.json'
import type saving from './saved/en.json'
import type settings from './settings/en.json'
import type doing from './story/en.json'
import type keeping from './keeping/en.json'
import type listening from './listen/en.json'

export type MessageKey =
  | keyof typeof english
  | keyof typeof searching
  | keyof typeof playing
  | keyof typeof doing
  | keyof typeof keeping
  | keyof typeof listening
  | keyof typeof embedding
  | keyof typeof saving
  | keyof typeof settings
  | keyof typeof privacy

/** The messages of one language, compiled from ICU text to functions by the build. */
export type Catalogue = Record<MessageKey, (values: Record<string, string | number>) => string>

const later = import.meta.glob<Partial<Catalogue>>('./{search,saved,settings,privacy}/*.json', {
  import: 'default',
})
const files = import.meta.glob<Catalogue>('./messages/*.json', { import: 'default' })

function hasCatalogue(lang: string): boolean {
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

/** Adds the words of one page to a language's messages: most pages are read without them. */
export function loadWords(
  page: 'search' | 'saved' | 'settings' | 'privacy',
  lang: string,
): Promise<void> {
  return addWords(lang, later[`./${page}/${lang}.json`] ?? later[`./${page}/en.json`])
}

/** Adds words to a language's messages, once both are there. */
export async function addWords(
  lang: string,
  load: (() => Promise<Partial<Catalogue>>) | undefined,
): Promise<void> {
  const [catalogue, words] = await Promise.all([loadCatalogue(lang), load?.()])
  Object.assign(catalogue, words)
}

/** The language of the interface around an edition's pages: their own, else the first of the edition's that has words. */
export function interfaceLanguage(edition: string, languages: { code: string }[]): string {
  return [edition, ...languages.map(({ code }) => code)].find(hasCatalogue) ?? 'en'
}
