import * as v from 'valibot'
import { inlines, kind, languageTag } from './inline.ts'
import { audio, embed, image, video } from './media.ts'
import { teaser } from './teaser.ts'

/** One piece of a story's body, told apart by `type`. */
export type Block<T extends BlockType = BlockType> = {
  [K in T]: K extends keyof typeof flat
    ? v.InferOutput<(typeof flat)[K]>
    : K extends keyof Nesting
      ? { type: K } & Nesting[K]
      : never
}[T]
export type BlockType = keyof typeof flat | keyof Nesting

/** Blocks that hold blocks: a schema that names itself cannot be inferred, so their fields stand here. */
type Nesting = {
  list: { ordered?: boolean | undefined; items: ListItem[] }
  factbox: { title: string; blocks: Block[] }
  timeline: { entries: { time?: string | undefined; title: string; blocks: Block[] }[] }
  qa: { pairs: { question: string; answer: Block[] }[] }
}
type ListItem = { text: v.InferOutput<typeof inlines>; blocks?: Block[] | undefined }

const flat = {
  paragraph: kind('paragraph', { text: inlines }),
  heading: kind('heading', { level: v.picklist([2, 3, 4]), id: v.string(), text: inlines }),
  quote: kind('quote', {
    paragraphs: v.array(inlines),
    cite: v.optional(inlines),
    lang: v.optional(languageTag),
  }),
  pullquote: kind('pullquote', {
    text: inlines,
    cite: v.optional(inlines),
    lang: v.optional(languageTag),
  }),
  image: kind('image', {
    image,
    wide: v.optional(v.boolean()),
    /** What a reader is told before a picture that may hurt; it is shown when asked for. */
    notice: v.optional(inlines),
  }),
  gallery: kind('gallery', { title: v.optional(v.string()), images: v.array(image) }),
  video: kind('video', { video }),
  audio: kind('audio', { audio }),
  embed: kind('embed', { embed }),
  table: kind('table', {
    caption: inlines,
    head: v.array(inlines),
    rows: v.array(v.array(inlines)),
  }),
  code: kind('code', { text: v.string(), language: v.optional(v.string()) }),
  rule: kind('rule', {}),
  keypoints: kind('keypoints', { items: v.array(inlines) }),
  story: kind('story', { teaser }),
  note: kind('note', { kind: v.picklist(['correction', 'update', 'sensitive']), text: inlines }),
  footnotes: kind('footnotes', { notes: v.array(v.object({ id: v.string(), text: inlines })) }),
}

const blocks = v.array(v.lazy((): v.GenericSchema<Block> => block))

const nesting = {
  list: kind('list', {
    ordered: v.optional(v.boolean()),
    items: v.array(v.object({ text: inlines, blocks: v.optional(blocks) })),
  }),
  factbox: kind('factbox', { title: v.string(), blocks }),
  timeline: kind('timeline', {
    entries: v.array(v.object({ time: v.optional(v.string()), title: v.string(), blocks })),
  }),
  qa: kind('qa', { pairs: v.array(v.object({ question: v.string(), answer: blocks })) }),
}

// The cast names the union that Block spells out, for the same reason.
export const block = v.variant('type', [
  ...Object.values(flat),
  ...Object.values(nesting),
]) as v.GenericSchema as v.GenericSchema<Block>
