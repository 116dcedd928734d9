import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import type { Plugin } from 'vite'

const catalogue = /\/i18n\/messages\/([\w-]+)\.json$/

/** Compiles each catalogue of ICU messages to functions, so that no parser and no other language reach the browser. */
export function messagesPlugin(): Plugin {
  return {
    name: 'landmark-messages',
    enforce: 'pre',
    transform(code, id) {
      const lang = catalogue.exec(id)?.[1]
      if (!lang) return
      const messages = JSON.parse(code) as Record<string, string>
      return { code: compileModule(new MessageFormat(lang), messages), moduleType: 'js', map: null }
    },
  }
}
