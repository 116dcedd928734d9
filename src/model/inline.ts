import * as v from 'valibot'

/** Text and the HTML elements that may stand inside it; never an HTML string. */
export type Inline = string | InlineNode

/** One inline element by its HTML name; `footnote` is a reference into the story's footnotes. */
export type InlineNode = Filled | v.InferOutput<(typeof empty)[number]>

type Filled = {
  [K in keyof typeof filled]: v.InferOutput<(typeof filled)[K]> & { text: Inline[] }
}[keyof typeof filled]

export const direction = v.picklist(['ltr', 'rtl'])
export type Direction = v.InferOutput<typeof direction>

/** BCP 47, for example `en` or `pt-BR`. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as "en" or "pt-BR"'),
)

const voiced = { lang: v.optional(languageTag), dir: v.optional(direction) }

const filled = {
  a: kind('a', { href: v.string(), ...voiced }),
  em: kind('em', voiced),
  strong: kind('strong', voiced),
  code: kind('code', {}),
  sup: kind('sup', {}),
  sub: kind('sub', {}),
  mark: kind('mark', {}),
  abbr: kind('abbr', { title: v.optional(v.string()) }),
  cite: kind('cite', voiced),
  q: kind('q', { cite: v.optional(v.string()), ...voiced }),
  del: kind('del', {}),
  ins: kind('ins', {}),
  time: kind('time', { datetime: v.string() }),
  bdi: kind('bdi', voiced),
  span: kind('span', voiced),
}

const empty = [kind('br', {}), kind('footnote', { ref: v.string() })] as const

export const inline: v.GenericSchema<Inline> = v.lazy(() => textOrNode)

/**
 * Words that stand in a line of their own, as a headline or a name: without what has no width or turns what stands beside it
 * round (Unicode's embeddings, overrides and isolates), which would reach into a window's title and into lists.
 */
export function lineOf(text: string): string {
  return text.replaceAll(/[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '').trim()
}

/** Such words in a schema. */
export const line = v.pipe(v.string(), v.transform(lineOf))

/** A run of text, as in a paragraph or a caption. */
export const inlines = v.array(inline)

// The cast names the union that Inline spells out; a schema that holds itself cannot be inferred.
const node = v.variant('type', [
  ...Object.values(filled).map((schema) => v.object({ ...schema.entries, text: inlines })),
  ...empty,
]) as v.GenericSchema as v.GenericSchema<InlineNode>

// Made once: inside of `lazy` it would be made for every run of text that is read.
const textOrNode = v.union([v.string(), node])

/** The words of a run of text, without its elements; a line break becomes a space. */
export function plainText(text: Inline[]): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.type === 'br') return ' '
      return part.type === 'footnote' ? '' : plainText(part.text)
    })
    .join('')
}

/** The schema of one member of a union that `type` tells apart. */
export function kind<T extends string, E extends v.ObjectEntries>(type: T, entries: E) {
  return v.object({ type: v.literal(type), ...entries })
}
