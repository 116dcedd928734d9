import type english from './keys/en.json'

type Key = keyof typeof english
type Compiled = Record<Key, (values: Record<string, string | number>) => string>

/** The words of keys and commands in one language; `n` is the written form of `count`. */
export type KeyWords = (key: Key, values?: Record<string, string | number>) => string

const files = import.meta.glob<Compiled>('./keys/*.json', { import: 'default' })

/** Loads them: apart from a page's messages, since most pages are read without them. */
export async function loadKeyWords(lang: string): Promise<KeyWords> {
  const load = files[`./keys/${lang}.json`] ?? files['./keys/en.json']
  if (!load) throw new Error(`There are no words for keys in ${lang}`)
  const words = await load()
  return (key, values = {}) => words[key](values)
}
