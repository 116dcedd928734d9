// @vitest-environment node
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anyMarkup } from '#tests/fixtures/any-markup.ts'
import { looking } from '#tests/fixtures/looking.ts'
import { readMarkup } from '#tests/fixtures/read-markup.ts'
import { strictly } from '#src/cli/problem.ts'
import type { Problem } from '#src/cli/problem.ts'
import { parse } from '#src/markup/parse5-tree.ts'
import { textOf } from '#src/markup/tree.ts'
import type { MarkupNode } from '#src/markup/tree.ts'
import { block } from '#src/model/block.ts'
import { safeUrl } from '#src/model/safe-url.ts'

const { options, timeout } = looking(9_000)
const blocks = v.array(block)

/** What nobody may follow of the addresses in blocks, and what may not be loaded. */
function addressFaults(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const may = key === 'href' || key === 'cite' ? /^(https?|mailto|tel):/ : /^https?:/
    const isAddress = /^(href|cite|url|fallbackUrl)$/.test(key)
    return isAddress && !(safeUrl(value) === value && may.test(value)) ? [`${key}: ${value}`] : []
  }
  if (Array.isArray(value)) return value.flatMap((item) => addressFaults(item))
  return Object.entries(value ?? {}).flatMap(([name, inner]) => addressFaults(inner, name))
}

describe('markup, whatever it is,', () => {
  it('is blocks that the model allows, with addresses that can be followed', { timeout }, () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const found = readMarkup(html)
        const faults: Problem[] = []
        strictly(blocks, found.blocks, 'markup', faults)
        expect(faults).toEqual([])
        expect(addressFaults(found.blocks)).toEqual([])
        expect(readMarkup(html)).toEqual(found)
      }),
      options,
    )
  })
  it('loses no letter in silence', { timeout }, () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const { blocks: body, notes } = readMarkup(html)
        const lost = lostOf(lettersIn(textOf(read(parse(html)))), lettersIn(wordsIn(body).join('')))
        expect(notes.length ? '' : lost).toBe('')
      }),
      options,
    )
  })
})

/** What stands in for a film or a frame that is not shown. */
const inPlace =
  /^(amp-)?(video|audio|iframe|object|embed|youtube|vimeo|instagram|twitter|facebook)$/

/** Without what is read only where something is missing. */
function read(nodes: MarkupNode[]): MarkupNode[] {
  return nodes.map((node) =>
    typeof node === 'string'
      ? node
      : { ...node, children: inPlace.test(node.name) ? [] : read(node.children) },
  )
}

function lettersIn(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []
}

/** Letters of which there are fewer than there were. */
function lostOf(before: string[], after: string[]): string {
  const left = Map.groupBy(after, (letter) => letter)
  return before.filter((letter) => !left.get(letter)?.pop()).join('')
}

/** Every string of blocks: more than is read, and nothing that is read is missing. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' ? Object.values(value ?? {}).flatMap(wordsIn) : []
}
