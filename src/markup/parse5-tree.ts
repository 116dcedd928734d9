import { parse as parseDocument } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { deepest } from './tree.ts'
import type { MarkupNode } from './tree.ts'

type Parent = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

/** Parses HTML where there is no browser, as one does whose scripts are off: what its body holds. */
export function parse(html: string): MarkupNode[] {
  const document = parseDocument(`<!doctype html><body>${html}`, { scriptingEnabled: false })
  const root = document.childNodes.find(isElement)
  const body = root?.childNodes.find((node): node is Element => node.nodeName === 'body')
  return body ? nodesOf(body, 0) : []
}

function isElement(node: DefaultTreeAdapterTypes.ChildNode): node is Element {
  return 'tagName' in node
}

function nodesOf(parent: Parent, depth: number): MarkupNode[] {
  return parent.childNodes.flatMap((node): MarkupNode[] => {
    if (node.nodeName === '#text') return ['value' in node ? node.value : '']
    if (node.nodeName === '#comment')
      return [
        { name: '#comment', attributes: new Map(), children: ['data' in node ? node.data : ''] },
      ]
    if (!('tagName' in node)) return []
    if (depth > deepest) return [textBelow(node)]
    return [
      {
        name: node.tagName.toLowerCase(),
        attributes: new Map(node.attrs.map(({ name, value }) => [name.toLowerCase(), value])),
        children: nodesOf(node, depth + 1),
      },
    ]
  })
}

/** Without recursion: how deep this goes is the document's to say. */
function textBelow(top: Parent): string {
  const waiting: Parent['childNodes'] = [...top.childNodes].toReversed()
  let text = ''
  for (let node = waiting.pop(); node; node = waiting.pop())
    if ('value' in node) text += node.value
    else if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style')
      waiting.push(...node.childNodes.toReversed())
  return text
}
