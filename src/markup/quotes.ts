import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import type { MarkupContext } from './context.ts'
import { inlinesOf } from './inlines.ts'
import type { Flow } from './lists.ts'
import { textsOf } from './texts-of.ts'
import { elementsIn, hasClass, isBlank, without } from './tree.ts'
import type { MarkupElement } from './tree.ts'

/** A quotation with who said it; pictures and films in it come after it. A pull quote repeats the story and is one. */
export function quoteOf(node: MarkupElement, context: MarkupContext, flow: Flow): Block[] {
  const source = sourceIn(node)
  const cited = source ? inlinesOf(source.children, context) : []
  const blocks = flow(without(node.children, new Set(source && [source])), context)
  const paragraphs = blocks.flatMap(textsOf).filter((text) => text.length)
  const said = cited.length ? cited : dashed(paragraphs)
  const after = blocks.filter((it) => textsOf(it).length === 0)
  if (paragraphs.length === 0) return said ? [{ type: 'paragraph', text: said }, ...after] : after
  const more = { ...(said && { cite: said }) }
  const isPulled = [node, ...elementsIn(node.children)].some((it) =>
    hasClass(it, 'pullquote', 'wp-block-pullquote'),
  )
  if (isPulled && paragraphs.length === 1)
    return [{ type: 'pullquote', text: paragraphs[0] ?? [], ...more }, ...after]
  return [{ type: 'quote', paragraphs, ...more }, ...after]
}

/** Who is quoted: `cite` or `footer`, where it stands apart from the words. */
function sourceIn(node: MarkupElement): MarkupElement | undefined {
  const own = node.children.filter(
    (it): it is MarkupElement => typeof it === 'object' && !isBlank(it),
  )
  const last = own.at(-1)
  if (isSource(last)) return last
  const inner = last?.children.filter((it) => !isBlank(it)) ?? []
  const [only] = inner
  return inner.length === 1 && typeof only === 'object' && isSource(only) ? only : undefined
}

function isSource(node: MarkupElement | undefined): boolean {
  return node !== undefined && /^(cite|footer|figcaption)$/.test(node.name)
}

/** A last line that begins with a dash says who said the others. */
function dashed(paragraphs: Inline[][]): Inline[] | undefined {
  const last = paragraphs.at(-1)
  const [first] = last ?? []
  if (paragraphs.length < 2 || typeof first !== 'string' || !/^[—–―-]\s*\S/.test(first))
    return undefined
  paragraphs.pop()
  return [first.replace(/^[—–―-]\s*/, ''), ...(last ?? []).slice(1)]
}
