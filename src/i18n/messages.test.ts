// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { expect, describe, it } from 'vitest'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
const catalogues = globSync('src/i18n/*/*.json').map((file) => ({
  file,
  lang: file.replace(/^.*\/|\.json$/g, ''),
  messages: read(file),
  english: read(file.replace(/\w+\.json$/, 'en.json')),
}))

describe.each(catalogues)('the words of $file', ({ lang, messages, english }) => {
  it('are the same as in English, none missing, none besides', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted())
  })

  it('speak of the same things', () => {
    for (const [key, message] of Object.entries(messages))
      expect([key, names(message)]).toEqual([key, names(english[key] ?? '')])
  })

  it('have a form for each of the language’s plurals', () => {
    const forms = new Intl.PluralRules(lang)
      .resolvedOptions()
      .pluralCategories.toSorted((a, b) => a.localeCompare(b))
    const plurals = Object.entries(messages).filter(([, message]) => message.includes(', plural,'))
    for (const [key, message] of plurals) {
      const found = [...message.matchAll(/(zero|one|two|few|many|other) \{/g)].map(
        ([, form]) => form,
      )
      expect([key, found.toSorted((a = '', b = '') => a.localeCompare(b))]).toEqual([key, forms])
    }
  })
})

it('some of the words have plurals', () => {
  const all = catalogues.flatMap(({ messages }) => Object.values(messages))
  expect(all.filter((message) => message.includes(', plural,')).length).toBeGreaterThan(20)
})

it('every message is said somewhere', () => {
  const sources = globSync('src/**/*.{ts,tsx}')
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const prefixes = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '')
  const all = catalogues.flatMap(({ english }) => Object.keys(english))
  // As `${kind}.title`, of a kind that is named.
  const isComposed = (key: string) => {
    const [kind, part] = key.split('.')
    return sources.includes(`}.${part}\``) && sources.includes(`'${kind}'`)
  }
  const unused = all.filter(
    (key) =>
      !sources.includes(`'${key}'`) &&
      !prefixes.some((prefix) => key.startsWith(prefix)) &&
      !isComposed(key),
  )
  expect(unused).toEqual([])
})

function names(message: string): string[] {
  return [
    ...new Set(
      [...message.matchAll(/(?<!(?:zero|one|two|few|many|other) )\{(\w+)[,}]/g)].map(
        ([, name]) => name ?? '',
      ),
    ),
  ]
    .filter((name) => name !== 'n')
    .toSorted()
}
