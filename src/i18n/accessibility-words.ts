import type english from './accessibility/en.json'

type Key = keyof typeof english
type Compiled = Record<Key, (values: Record<string, string | number>) => string>

/** The words of the accessibility page in one language; `n` is the written form of `count`. */
export type AccessibilityWords = (key: Key, values?: Record<string, string | number>) => string

const files = import.meta.glob<Compiled>('./accessibility/*.json', { import: 'default' })
const loaded = new Map<string, Compiled>()

/** Loads them: apart from a page's messages, since most pages are read without them. */
export async function loadAccessibilityWords(lang: string): Promise<void> {
  const load = files[`./accessibility/${lang}.json`] ?? files['./accessibility/en.json']
  if (load && !loaded.has(lang)) loaded.set(lang, await load())
}

/** The words that were loaded: rendering cannot wait for them. */
export function accessibilityWords(lang: string): AccessibilityWords {
  const words = loaded.get(lang)
  if (!words) throw new Error(`The words of the accessibility page in ${lang} were not loaded`)
  return (key, values = {}) => words[key](values)
}
