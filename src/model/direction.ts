import type { Direction } from './inline.ts'

const rightToLeft = new Set('ar arc ckb dv fa he iw khw ks mzn nqo ps sd ug ur yi'.split(' '))
const rightToLeftScripts = new Set(['arab', 'aran', 'hebr', 'nkoo', 'syrc', 'thaa', 'adlm', 'rohg'])

/** The direction a language is written in, by its BCP 47 tag; a script subtag outranks the language. */
export function directionOf(language: string): Direction {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part))
  if (script) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  return rightToLeft.has(primary) ? 'rtl' : 'ltr'
}
