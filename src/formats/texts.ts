import type { Block } from '#src/model/block.ts'
import type { Inline } from '#src/model/inline.ts'
import { blocksOf } from '#src/markup/blocks.ts'
import type { MarkupContext } from '#src/markup/context.ts'
import { inlinesOf, plainOf } from '#src/markup/inlines.ts'
import { attribute, elementsIn, textOf } from '#src/markup/tree.ts'
import type { MarkupElement, MarkupNode, Parse } from '#src/markup/tree.ts'
import { at, listAt, textAt } from './fields.ts'

/** A text in one of the ways in which a document holds it. `path` is its field. */
export type Version = { path: string; role: string; value: string; isMarkup: boolean }

/** The versions of a text: `bodies` of ninjs 2 and 3, `body_xhtml` and its kin of 1, `body_html` of Superdesk. */
export function versionsOf(item: unknown, plural: string, singular: string): Version[] {
  const listed = listAt(item, plural).map((it, index) => ({
    path: `${plural}/${index}/value`,
    role: textAt(it, 'role') ?? '',
    type: textAt(it, 'contentType') ?? textAt(it, 'contenttype') ?? '',
    value: textAt(it, 'value') ?? '',
  }))
  const named = Object.keys(at(item) ?? {})
    .filter((key) => key === singular || key.startsWith(`${singular}_`))
    .map((key) => ({
      path: key,
      role: '',
      type: key.slice(singular.length + 1),
      value: textAt(item, key) ?? '',
    }))
  return [...listed, ...named]
    .filter(({ value }) => value)
    .map(({ path, role, type, value }) => ({ path, role, value, isMarkup: isMarkup(type, value) }))
}

/** By the family of what it is called, and where that does not tell by what it looks like. */
function isMarkup(type: string, value: string): boolean {
  if (/html|xml|nitf/i.test(type)) return true
  return /<\/?(p|br|div|h\d|ul|ol|figure|strong|em|a|block|body)\b[^>]*>/i.test(value)
}

/** The version that says most: marked up rather than plain, unless the plain one has words that the other has not. */
export function bestOf(versions: Version[], parse: Parse): Version | undefined {
  const sized = versions.map((version) => ({ version, length: lengthOf(version, parse) }))
  const most = Math.max(0, ...sized.map(({ length }) => length))
  const full = sized.filter(({ length }) => length >= most * 0.9).map(({ version }) => version)
  return (
    full.find((it) => it.isMarkup && !/nitf/i.test(it.path + it.role)) ??
    full.find((it) => it.isMarkup) ??
    full[0]
  )
}

function lengthOf(version: Version, parse: Parse): number {
  return wordsOf(version, parse).replaceAll(/\s+/g, '').length
}

/** The words of a version, without what marks them up. */
export function wordsOf({ value, isMarkup: hasElements }: Version, parse: Parse): string {
  return hasElements ? textOf(parse(value)) : value
}

/** A text of words alone as a run of text, its line breaks as spaces. */
export function runOf(
  version: Version | undefined,
  context: MarkupContext,
  parse: Parse,
): Inline[] {
  if (!version) return []
  if (version.isMarkup) return inlinesOf(parse(version.value), { ...context, path: version.path })
  const words = version.value.replaceAll(/\s+/g, ' ').trim()
  return words ? [words] : []
}

/** A plain string that may hold entities or elements all the same. */
export function plain(text: string | undefined, parse: Parse): string | undefined {
  if (!text) return undefined
  return (
    (/[<&]/.test(text) ? plainOf(parse(text)) : text.replaceAll(/\s+/g, ' ').trim()) || undefined
  )
}

/** A body as blocks; what marks the place of a picture or a film in it is given to `placed`. */
export function bodyOf(
  version: Version | undefined,
  context: MarkupContext,
  parse: Parse,
  placed: (key: string, element: MarkupElement) => Block[] | undefined,
): Block[] {
  if (!version) return []
  if (!version.isMarkup) return paragraphsOf(version.value)
  const nodes = parse(version.value)
  const content = [...elementsIn(nodes)].find(({ name }) => name === 'body.content')
  return blocksOf(marked(content?.children ?? nodes), {
    ...context,
    path: version.path,
    placeholder: (element) => {
      const key = element.name === 'x-embedded' && attribute(element, 'key')
      return key ? placed(key, element) : undefined
    },
  })
}

/** Lines that are parted by an empty one, or single lines where there is none. */
function paragraphsOf(text: string): Block[] {
  const lines = text.replaceAll('\r\n', '\n')
  return lines
    .split(/\n\s*\n/.test(lines) ? /\n\s*\n/ : '\n')
    .map((it) => it.replaceAll(/\s+/g, ' ').trim())
    .filter((it) => it)
    .map((it) => ({ type: 'paragraph', text: [it] }))
}

/** Superdesk puts what is embedded between two comments that name its association: as one element of that name. */
function marked(nodes: MarkupNode[]): MarkupNode[] {
  const out: MarkupNode[] = []
  let open: MarkupElement | undefined
  for (const node of nodes) {
    const comment =
      typeof node === 'object' && node.name === '#comment' ? textOf(node.children) : ''
    const [, edge, key = ''] = /^\s*EMBED (START|END)[^{]*\{\s*id:\s*"([^"]+)"/.exec(comment) ?? []
    if (edge === 'START') {
      open = { name: 'x-embedded', attributes: new Map([['key', key]]), children: [] }
      out.push(open)
    } else if (edge === 'END') open = undefined
    else (open?.children ?? out).push(node)
  }
  return out
}

/** Whether a summary is only the beginning of the text, up to its "… Continue reading": made by a machine, and no standfirst. */
export function isBeginning(summary: string, text: string): boolean {
  const cut = lettersOf(summary.replace(/(…|\.\.\.)[^…]{0,120}$/, ''))
  return lettersOf(text).startsWith(cut || lettersOf(summary))
}

/** The letters and digits of a text alone. */
export function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
