import type { Inline } from '#src/model/inline.ts'
import { resolved } from './addresses.ts'
import type { MarkupContext } from './context.ts'
import { attribute, isBlank, parting, textOf, unread } from './tree.ts'
import type { MarkupElement, MarkupNode } from './tree.ts'

type Marks = 'em' | 'strong' | 'code' | 'sup' | 'sub' | 'mark' | 'cite' | 'del' | 'ins' | 'bdi'

/** Elements of HTML that are written in the model by another name, or by their own. */
const plain: ReadonlyMap<string, Marks> = new Map([
  ['em', 'em'],
  ['i', 'em'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['mark', 'mark'],
  ['cite', 'cite'],
  ['del', 'del'],
  ['s', 'del'],
  ['strike', 'del'],
  ['ins', 'ins'],
  ['bdi', 'bdi'],
])

/** A run of text: white space as HTML shows it, addresses absolute, what is not of the model by its words alone. */
export function inlinesOf(nodes: MarkupNode[], context: MarkupContext): Inline[] {
  return tidy(nodes.flatMap((node) => inline(node, context)))
}

/** The words of markup that is to be a plain string: a headline, a name. */
export function plainOf(nodes: MarkupNode[]): string {
  return textOf(nodes).replaceAll(/\s+/g, ' ').trim()
}

function inline(node: MarkupNode, context: MarkupContext): Inline[] {
  if (typeof node === 'string') return [node.replaceAll(white, ' ')]
  const { name } = node
  if (unread.has(name)) return []
  if (name === 'br') return [{ type: 'br' }]
  if (name === 'img') return emojiOf(node)
  const text = node.children.flatMap((it) => inline(it, context))
  if (text.length === 0) return []
  const type = plain.get(name)
  if (type) return marked(type, text, voice(node))
  if (name === 'a') return linked(node, text, context)
  if (name === 'abbr') return [{ type: 'abbr', text, ...given('title', attribute(node, 'title')) }]
  if (name === 'q')
    return [{ type: 'q', text, ...given('cite', resolved(attribute(node, 'cite'), context.base)) }]
  if (name === 'time') return timed(node, text)
  // A block in a run of text parts its words.
  if (parting.has(name)) return [{ type: 'br' }, ...text, { type: 'br' }]
  return spoken(text, voice(node))
}

/** What is marked up; the model says of some of it in which language it is, of the rest its words do. */
function marked(type: Marks, text: Inline[], said: ReturnType<typeof voice>): Inline[] {
  if (type === 'em' || type === 'strong' || type === 'cite' || type === 'bdi')
    return [{ type, text, ...said }]
  return [{ type, text: spoken(text, said) }]
}

/** Words with the language and direction that are said of them. */
function spoken(text: Inline[], said: ReturnType<typeof voice>): Inline[] {
  return Object.keys(said).length ? [{ type: 'span', text, ...said }] : text
}

const white = /[\t\n\f\r ]+/g

function linked(
  node: MarkupElement,
  text: Inline[],
  { base, notes, path }: MarkupContext,
): Inline[] {
  const address = attribute(node, 'href')
  const href = resolved(address, base)
  if (href) return [{ type: 'a', href, text, ...voice(node) }]
  // A way within its own page is none here, and nothing is lost with it.
  if (address && !address.startsWith('#'))
    notes.add(path, {
      found: `a link to ${address}`,
      expected: 'an address that can be followed',
      so: 'its words are kept without it',
    })
  return text
}

function timed(node: MarkupElement, text: Inline[]): Inline[] {
  const datetime = attribute(node, 'datetime')
  return datetime && /^\d{4}-\d\d(-\d\d|$)/.test(datetime)
    ? [{ type: 'time', datetime, text }]
    : text
}

/** WordPress and others draw emoji as pictures; their alternative text is the character. */
function emojiOf(node: MarkupElement): Inline[] {
  const alt = node.attributes.get('alt') ?? ''
  return isEmoji(node) ? [alt] : []
}

export function isEmoji(node: MarkupElement): boolean {
  const classes = node.attributes.get('class') ?? ''
  return /\b(emoji|wp-smiley)\b/.test(classes) && Boolean(node.attributes.get('alt'))
}

/** Language and direction, where they are said in words that the model knows. */
function voice(node: MarkupElement): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const lang = languageOf(attribute(node, 'lang') ?? attribute(node, 'xml:lang'))
  const dir = attribute(node, 'dir')?.toLowerCase()
  return { ...given('lang', lang), ...(dir === 'ltr' || dir === 'rtl' ? { dir } : {}) }
}

/** A BCP 47 tag in its usual letters, where this is one. */
export function languageOf(tag: string | undefined): string | undefined {
  try {
    const [code] = Intl.getCanonicalLocales(tag?.replaceAll('_', '-') ?? [])
    return code && /^[a-z]{2,3}(-|$)/.test(code) ? code : undefined
  } catch {
    return undefined
  }
}

function given<K extends string>(key: K, value: string | undefined): { [_ in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [_ in K]?: string })
}

/** No white space at the ends or twice in a row, no line break there either, no neighbouring strings, no empty elements. */
function tidy(text: Inline[]): Inline[] {
  return trimmed(trimmed(spaced(joined(text)), 'start'), 'end')
}

function joined(text: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const part of text) {
    const last = out.at(-1)
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part
    else if (typeof part === 'string' || !('text' in part)) out.push(part)
    else {
      const inner = joined(part.text)
      if (inner.length) out.push({ ...part, text: inner })
    }
  }
  return out.filter((part) => part !== '')
}

/** One space where several would stand, across elements too. */
function spaced(text: Inline[]): Inline[] {
  let after = ' '
  const walk = (parts: Inline[]): Inline[] =>
    parts.flatMap((part): Inline[] => {
      if (typeof part !== 'string') {
        if ('text' in part) {
          const inner = walk(part.text)
          return inner.length ? [{ ...part, text: inner }] : []
        }
        after = part.type === 'br' ? ' ' : ''
        return [part]
      }
      const single = part.replaceAll(/ {2,}/g, ' ')
      const kept = after.endsWith(' ') ? single.replace(/^ /, '') : single
      if (kept) after = kept
      return kept ? [kept] : []
    })
  return walk(text)
}

function trimmed(text: Inline[], side: 'start' | 'end'): Inline[] {
  const at = side === 'start' ? 0 : -1
  const edge = text.at(at)
  if (edge === undefined) return []
  const rest = side === 'start' ? text.slice(1) : text.slice(0, -1)
  const put = (part: Inline[]) => (side === 'start' ? [...part, ...rest] : [...rest, ...part])
  if (typeof edge === 'string') {
    const cut = side === 'start' ? edge.replace(/^ +/, '') : edge.replace(/ +$/, '')
    if (cut === edge) return text
    return cut ? put([cut]) : trimmed(rest, side)
  }
  if (edge.type === 'br') return trimmed(rest, side)
  if (!('text' in edge)) return text
  const inner = trimmed(edge.text, side)
  return inner.length ? put([{ ...edge, text: inner }]) : trimmed(rest, side)
}

/** Whether a run of text says anything. */
export function hasWords(nodes: MarkupNode[]): boolean {
  return nodes.some(
    (node) => !isBlank(node) && (typeof node === 'string' || textOf([node]).trim() !== ''),
  )
}
