import { addresses } from './addresses.ts'
import type { Attack } from './attack.ts'
import { drawings, formulas, mutations, sheets } from './drawings.ts'
import { attributes, elements } from './elements.ts'
import { words } from './words.ts'

/** All attacks that pages, stories and other houses' documents are held against. */
export const attacks: Attack[] = [
  ...elements,
  ...attributes,
  ...mutations,
  ...drawings,
  ...formulas,
  ...sheets,
  ...addresses,
  ...words,
]
