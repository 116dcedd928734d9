// @vitest-environment node
import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheets = globSync('src/**/*.css').map((file) => ({
  file,
  css: readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, ''),
}))
const modules = sheets.filter(({ file }) => file.endsWith('.module.css'))
const users = globSync('src/**/*.tsx').map((file) => ({ file, code: readFileSync(file, 'utf8') }))

describe.each(sheets)('$file', ({ css }) => {
  it('puts every rule in a layer', () => {
    const outside = css
      .replaceAll(/@layer [\w, ]+;/g, '')
      .replaceAll(/@layer \w+ \{.*?\n\}/gs, '')
      .replaceAll(/@font-face \{.*?\n\}/gs, '')
    expect(outside.trim()).toBe('')
  })

  it('knows no left and right', () => {
    const physical =
      /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|text-align: *(?:left|right)|[;{]\s*(?:left|right|top|bottom|width|height): /
    expect(physical.exec(css)?.[0]).toBeUndefined()
  })
})

describe.each(modules)('$file', ({ file, css }) => {
  const classes = [
    ...new Set([...css.matchAll(/\.([a-z]\w*)(?=[\s,:.[>{)])/gi)].map(([, name]) => name)),
  ]

  it('has a component that uses each of its classes', () => {
    const sheet = file.replace(/^.*\//, '')
    const importers = users.filter(({ code }) => code.includes(`${sheet}'`))
    const unused = classes.filter(
      (name) => !importers.some(({ code }) => new RegExp(`\\b\\w+\\.${name}\\b`).test(code)),
    )
    expect({ unused, isKnown: importers.length > 0 && existsSync(file) }).toEqual({
      unused: [],
      isKnown: true,
    })
  })
})
