// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { points } from '#src/accessibility/points.ts'

const row = /^\| (\d[\d.]+) .*? \| (.+) \| (.+) \|$/gm
const rows = [...readFileSync('docs/accessibility.md', 'utf8').matchAll(row)].map(
  ([, criterion = '', , by = '']) => ({ criterion, by }),
)
const tests = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.{test,spec}.{ts,tsx}'])
  .filter((file) => !file.endsWith('conformance.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** WCAG 2.2's levels A and AA; 4.1.1 is obsolete. */
const criteria = `
  1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1
  2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2 1.2.4
  1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8
  3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`
  .trim()
  .split(/\s+/)

describe('the conformance table', () => {
  it('has every criterion of levels A and AA once, and those of AAA that the page claims', () => {
    const words = JSON.parse(readFileSync('src/i18n/accessibility/en.json', 'utf8')) as object
    const claimed = Object.keys(words).flatMap((key) => /^aaa\.(.*)/.exec(key)?.[1] ?? [])
    expect(rows.map(({ criterion }) => criterion)).toEqual([...criteria, ...claimed])
  })

  it('rests each row on points and tests that there are', () => {
    const known = new Set<string>(points.map(({ id }) => id))
    const faults = rows.map(({ criterion, by }) => {
      const titles = [...by.matchAll(/“(.*?)”/g)].map(([, title]) => title ?? '')
      const ids = by.replaceAll(/“.*?”/g, '').match(/[A-Z]\d+/g) ?? []
      const wrong = [
        ...ids.filter((id) => !known.has(id)),
        ...titles.filter((title) => !tests.includes(title)),
      ]
      return ids.length + titles.length > 0 ? [criterion, ...wrong] : [criterion, 'nothing']
    })
    expect(faults.filter(({ length }) => length > 1)).toEqual([])
  })
})
