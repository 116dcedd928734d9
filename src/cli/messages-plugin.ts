import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import type { Plugin } from 'vite'

/** The folders of src/i18n that hold catalogues: one for every page, the others for what is loaded when it is wanted. */
const kinds =
  'messages|cut|keeping|keys|listen|saved|search|player|story|embeds|settings|privacy|accessibility'
const catalogue = new RegExp(String.raw`/(${kinds})/([a-z]{2,3}(?:-\w+)*)\.json$`)
/** Vite does not look for imports in what is called `.json`; a compiled catalogue has some. */
const compiled = new RegExp(String.raw`\.(?:${kinds})\.js$`)

/** Compiles each catalogue of ICU messages to functions, so that no parser and no other language reach the browser. */
export function messagesPlugin(): Plugin {
  return {
    name: 'landmark-messages',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, room] = catalogue.exec(source) ?? []
      if (!room || !importer) return undefined
      const file = source.startsWith('/src/')
        ? resolve(source.slice(1))
        : resolve(dirname(importer), source)
      return file.replace(/\.json$/, `.${room}.js`)
    },
    async load(id) {
      if (!compiled.test(id)) return undefined
      const file = id.replace(compiled, '.json')
      this.addWatchFile(file)
      const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
      return compileModule(new MessageFormat(catalogue.exec(file)?.[2] ?? null), messages)
    },
  }
}
