/** HTML after parsing: text, or an element by its lower-case name; a comment is an element called `#comment`. Inert. */
export type MarkupNode = string | MarkupElement

export type MarkupElement = {
  name: string
  attributes: Map<string, string>
  children: MarkupNode[]
}

/** HTML to its tree: by parse5, or by the browser's own parser where nothing of it can run. */
export type Parse = (html: string) => MarkupNode[]

/** Elements deeper than this are read as the text they hold. */
export const deepest = 64

/** The words of nodes as they stand in the markup, without those of scripts and styles. */
export function textOf(nodes: Iterable<MarkupNode>): string {
  let text = ''
  for (const node of nodes)
    if (typeof node === 'string') text += node
    else if (node.name === 'br') text += '\n'
    else if (!unread.has(node.name)) {
      const parted = parting.has(node.name) ? '\n' : ''
      text += parted + textOf(node.children) + parted
    }
  return text
}

/** Elements that part the words before them from those after. */
export const parting = new Set(
  'p div li tr td th dt dd section article header footer h1 h2 h3 h4 h5 h6 blockquote figcaption caption pre'.split(
    ' ',
  ),
)

/** What is never part of a story's words. */
export const unread = new Set(
  'script style template #comment head title meta link svg button input select textarea option datalist'.split(
    ' ',
  ),
)

/** Every element below these nodes, in the order in which they are read. */
export function* elementsIn(nodes: Iterable<MarkupNode>): Generator<MarkupElement> {
  for (const node of nodes)
    if (typeof node !== 'string') {
      yield node
      yield* elementsIn(node.children)
    }
}

/** An attribute's trimmed value; undefined where it is missing or empty. */
export function attribute({ attributes }: MarkupElement, name: string): string | undefined {
  return attributes.get(name)?.trim() || undefined
}

/** Whether an element has one of these classes. */
export function hasClass(element: MarkupElement, ...names: string[]): boolean {
  const classes = element.attributes.get('class')?.split(/\s+/) ?? []
  return names.some((name) => classes.includes(name))
}

/** Only what has words or is more than text. */
export function isBlank(node: MarkupNode): boolean {
  return typeof node === 'string' ? node.trim() === '' : node.name === '#comment'
}

/** The same nodes without these elements, at whatever depth they stand. */
export function without(nodes: MarkupNode[], gone: ReadonlySet<MarkupNode>): MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (gone.has(node)) return []
    return typeof node === 'string' ? [node] : [{ ...node, children: without(node.children, gone) }]
  })
}
