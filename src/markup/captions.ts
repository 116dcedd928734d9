import type { Inline } from '#src/model/inline.ts'
import { attribute, elementsIn } from './tree.ts'
import type { MarkupElement } from './tree.ts'

/** The element of a caption that names who made the picture. */
export function creditIn(caption: MarkupElement): MarkupElement | undefined {
  const inside = [...elementsIn(caption.children)]
  return (
    inside.find((it) =>
      /credit|copyright|photographer|attribution/i.test(attribute(it, 'class') ?? ''),
    ) ?? inside.find(({ name }) => name === 'cite' || name === 'small')
  )
}

/** How houses begin a credit, in the languages of the interface and its neighbours. */
const opening =
  /(?:^|\s)[([]?((?:Photo(?:graph|graphie)?|Picture|Image|Credit|Crédit|Crédito|Foto(?:grafie)?|Bild|Illustration|الصورة|صورة|تصوير)(?:\s+credit)?\s*(?::|\bby\b)\s*\S.{1,80}|©\s*\S.{1,80})$/i

/** A caption and the credit at its end, where one is written out there. */
export function parted(text: Inline[]): { caption?: Inline[]; credit?: Inline[] } {
  const last = text.at(-1)
  const found = typeof last === 'string' ? opening.exec(last) : null
  if (typeof last !== 'string' || !found) return text.length ? { caption: text } : {}
  const before = last.slice(0, found.index).trimEnd()
  const credit = (found[1] ?? '').replace(/[)\]]\s*$/, '').trim()
  const caption = [...text.slice(0, -1), ...(before ? [before] : [])]
  return { ...(caption.length && { caption }), credit: [credit] }
}
