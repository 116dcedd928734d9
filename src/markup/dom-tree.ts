import { trustedTypes } from '#src/lib/trusted-types.ts'
import { deepest } from './tree.ts'
import type { MarkupNode } from './tree.ts'

/**
 * Parses HTML in a browser, to the same tree as parse5: in a document that has no window, where nothing runs or loads. The
 * policy is for this parser alone, and what it gives is walked and never put into a page.
 */
export function browserParse(): (html: string) => MarkupNode[] {
  const policy = trustedTypes?.createPolicy('landmark-html', { createHTML: (html) => html })
  const parser = new DOMParser()
  return (html) => {
    const whole = `<!doctype html><body>${html}`
    const { body } = parser.parseFromString(policy?.createHTML(whole) ?? whole, 'text/html')
    return nodesOf(body, 0)
  }
}

function nodesOf(parent: Element, depth: number): MarkupNode[] {
  return [...parent.childNodes].flatMap((node): MarkupNode[] => {
    if (node instanceof Text) return [node.data]
    if (node instanceof Comment)
      return [{ name: '#comment', attributes: new Map(), children: [node.data] }]
    if (!(node instanceof Element)) return []
    if (depth > deepest) return [textBelow(node)]
    return [
      {
        name: node.localName.toLowerCase(),
        attributes: new Map(
          [...node.attributes].map(({ localName, value }) => [localName.toLowerCase(), value]),
        ),
        children: nodesOf(node, depth + 1),
      },
    ]
  })
}

/** Without what scripts and styles hold, and without recursion: how deep this goes is the document's to say. */
function textBelow(top: Element): string {
  const walker = top.ownerDocument.createTreeWalker(
    top,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && /^(script|style)$/i.test(node.localName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  let text = ''
  while (walker.nextNode()) if (walker.currentNode instanceof Text) text += walker.currentNode.data
  return text
}
