import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import { resolved } from './addresses.ts'
import type { MarkupContext } from './context.ts'
import { embedOf, isPost, postOf } from './embeds.ts'
import { headed } from './headings.ts'
import { hasWords, inlinesOf, isEmoji, plainOf } from './inlines.ts'
import { listOf, termsOf } from './lists.ts'
import { figureOf, galleryOf, isGallery, pictureOf } from './pictures.ts'
import { quoteOf } from './quotes.ts'
import { filmOf, soundOf } from './recordings.ts'
import { isLayout, tableOf } from './tables.ts'
import { attribute, elementsIn, hasClass, isBlank, textOf, unread } from './tree.ts'
import type { MarkupElement, MarkupNode } from './tree.ts'
import { leftOut } from '#src/model/story.ts'

/** What stands in a line of text. All else is a block, or holds some, or is passed through. */
const inText = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr math'.split(
    ' ',
  ),
)

/** Puts what surrounds a run of text around it: the link that holds whole paragraphs. */
type Wrap = (text: Inline[]) => Inline[]

/** Markup as blocks of the model, its headings in an outline that begins at level 2. Nothing of it is kept as markup. */
export function blocksOf(nodes: MarkupNode[], context: MarkupContext): Block[] {
  return headed(flow(nodes, context))
}

/** Blocks as they come: of a whole body, or of what stands in a quotation or an item of a list. */
export function flow(
  nodes: MarkupNode[],
  context: MarkupContext,
  wrap: Wrap = (it) => it,
): Block[] {
  const out: Block[] = []
  let run: MarkupNode[] = []
  const endRun = () => {
    for (const part of paragraphsIn(run)) {
      const text = wrap(inlinesOf(part, context))
      if (text.length && hasWords(part)) out.push({ type: 'paragraph', text })
    }
    run = []
  }
  let before: MarkupNode | undefined
  for (const node of nodes) {
    if (typeof node === 'string') run.push(node)
    else if (inText.has(node.name) || isEmoji(node)) {
      if (!holdsBlocks(node)) run.push(node)
      else {
        endRun()
        out.push(...broken(node, context, wrap))
      }
    } else {
      const found = context.placeholder?.(node)
      if (found || node.name !== '#comment') endRun()
      out.push(...(found ?? blockOf(node, context, wrap, before)))
    }
    if (!isBlank(node)) before = node
  }
  endRun()
  return out
}

function blockOf(
  node: MarkupElement,
  context: MarkupContext,
  wrap: Wrap,
  before: MarkupNode | undefined,
): Block[] {
  const { name, children } = node
  switch (name.replace(/^amp-/, '')) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingOf(node, context, wrap)
    case 'ul':
    case 'ol':
      return isGallery(node) ? galleryOf(node, context) : listOf(node, context, flow)
    case 'dl':
      return termsOf(node, context, flow)
    case 'blockquote':
      return isPost(node) ? postOf(node, context) : quoteOf(node, context, flow)
    case 'aside':
      return hasClass(node, 'pullquote')
        ? quoteOf(node, context, flow)
        : flow(children, context, wrap)
    case 'figure':
      return figureOf(node, context, flow)
    case 'img':
      // Where it was never closed the text that follows stands in an AMP picture.
      return [...pictureOf(node, context), ...(hasWords(children) ? flow(children, context) : [])]
    case 'picture':
      return figureOf(node, context, flow)
    case 'video':
      return filmOf(node, context)
    case 'audio':
      return soundOf(node, context)
    case 'iframe':
    case 'embed':
    case 'object':
    case 'youtube':
    case 'vimeo':
    case 'instagram':
    case 'twitter':
    case 'facebook':
      return embedOf(node, context)
    case 'table':
      return isLayout(node) ? flow(children, context, wrap) : tableOf(node, context, flow)
    case 'pre':
    case 'listing':
    case 'xmp':
      return codeOf(node)
    case 'hr':
      return [{ type: 'rule' }]
    case 'details':
      return detailsOf(node, context)
    case 'noscript':
      // What a script would load later stands in here for readers without: the same picture again, where it says nothing.
      return typeof before === 'object' && standsFor(before) && !hasWords(children)
        ? []
        : flow(children, context, wrap)
    default:
      if (unread.has(name)) return dropped(node, context)
      if (isPost(node)) return postOf(node, context)
      if (isGallery(node)) return galleryOf(node, context)
      return flow(children, context, wrap)
  }
}

/** A paragraph or an inline element in which blocks stand: its words before, the blocks, its words after. */
function broken(node: MarkupElement, context: MarkupContext, wrap: Wrap): Block[] {
  const href = node.name === 'a' && resolved(attribute(node, 'href'), context.base)
  // A picture that is pressed to see it larger.
  const isPicture = !hasWords(node.children)
  if (!href || isPicture) return flow(node.children, context, wrap)
  return flow(node.children, context, (text) => wrap([{ type: 'a', href, text }]))
}

function holdsBlocks(node: MarkupElement): boolean {
  for (const it of elementsIn(node.children))
    if (!inText.has(it.name) && !unread.has(it.name) && !isEmoji(it)) return true
  return false
}

/** Old markup parts paragraphs by two line breaks. */
function paragraphsIn(run: MarkupNode[]): MarkupNode[][] {
  const parts: MarkupNode[][] = [[]]
  let breaks = 0
  for (const node of run) {
    const isBreak = typeof node === 'object' && node.name === 'br'
    if (isBreak) breaks++
    else if (!isBlank(node)) {
      if (breaks > 1) parts.push([])
      breaks = 0
    }
    parts.at(-1)?.push(node)
  }
  return parts
}

function headingOf(node: MarkupElement, context: MarkupContext, wrap: Wrap): Block[] {
  const aside = [...elementsIn(node.children)].filter((it) => /^(img|iframe|video)$/.test(it.name))
  const text = wrap(inlinesOf(node.children, context))
  const pictures = aside.filter((it) => !isEmoji(it)).flatMap((it) => flow([it], context))
  if (!text.length) return pictures
  // `headed` gives it the level and the id that its place in the story asks for.
  const level = Number(node.name[1]) as 2 | 3 | 4
  return [{ type: 'heading', level, id: '', text }, ...pictures]
}

function codeOf(node: MarkupElement): Block[] {
  const text = textOf(node.children).replaceAll(/^\n|\s+$/g, '')
  const [, language] =
    /\blanguage-([\w+#-]+)/.exec(
      [node, ...elementsIn(node.children)].map((it) => attribute(it, 'class') ?? '').join(' '),
    ) ?? []
  return text ? [{ type: 'code', text, ...(language && { language }) }] : []
}

function detailsOf(node: MarkupElement, context: MarkupContext): Block[] {
  const title = plainOf(node.children.filter(isSummary))
  const blocks = flow(
    node.children.filter((it) => !isSummary(it)),
    context,
  )
  return title && blocks.length
    ? [{ type: 'factbox', title, blocks }]
    : flow(node.children, context)
}

function isSummary(node: MarkupNode): boolean {
  return typeof node === 'object' && node.name === 'summary'
}

function standsFor(node: MarkupElement): boolean {
  return node.name === 'img' || [...elementsIn(node.children)].some(({ name }) => name === 'img')
}

/** What no reader would miss goes without a word; a control or a drawing is said. */
function dropped(node: MarkupElement, { notes, path }: MarkupContext): Block[] {
  if (/^(script|style|#comment|template|head|title|meta|link|datalist|option)$/.test(node.name)) {
    if (node.name === 'script' || node.name === 'style')
      notes.add(path, {
        found: `<${node.name}>`,
        expected: 'words, pictures and films',
        so: 'nothing comes of it',
      })
    return []
  }
  notes.add(path, {
    found: `<${node.name}> ${plainOf(node.children)}`,
    expected: 'what can be read',
    so: leftOut,
  })
  return []
}
