/**
 * Pagefind 1.6's search in WebAssembly, called without Pagefind's own script: that one takes a file that is missing for a
 * word that nobody wrote, takes its language from the page it runs in, and is eight times as large. What it calls is no
 * public interface: `landmark build` refuses another version.
 */
export const pagefindVersion = '1.6.0'

/** Reads one of an index's files, as it lies on the host. */
export type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>

type Ask = {
  words: string
  filters: Record<string, string[]>
  /** What to order by, best first; by how well the words match otherwise. */
  sort?: string | undefined
}

/** A story that was found: its fragment's name, and where in its text the words stand, the weightiest first. */
export type Hit = { p: string; g?: string; l: { s: number; l: number }[] }
type Answer = {
  results: Hit[]
  /** How many of the stories found have each value of each filter. */
  filtered_counts: Record<string, Record<string, number>>
}

/** What stands in an index about one story. */
type Fragment = { url: string; content: string; meta: Record<string, string> }

export type Pagefind = {
  search: (ask: Ask) => Promise<Answer>
  fragment: (hit: Hit) => Promise<Fragment>
}

type Names = { meta: string; wasm: string; lang: string }

/** Opens an index: reads its table of contents and its program; the rest as it is asked for, each file once. */
export async function openPagefind({ meta, wasm, lang }: Names, read: ReadFile): Promise<Pagefind> {
  const [contents, program] = await Promise.all([
    read(meta).then(unpacked),
    read(wasm).then(unpacked),
  ])
  const { instance } = await WebAssembly.instantiate(
    program,
    imports(() => exported),
  )
  const exported = instance.exports as Exports
  const { __wbindgen_start: start } = exported
  start()
  const { give, take } = memoryOf(exported)
  let state = exported.init_pagefind(...give(contents))

  const chunks = new Map<string, Promise<void>>()
  const load = (name: string, into: 'load_index_chunk' | 'load_filter_chunk') => {
    const loading =
      chunks.get(name) ??
      read(name)
        .then(unpacked)
        .then((bytes) => void (state = exported[into](state, ...give(bytes))))
    chunks.set(name, loading)
    loading.catch(() => chunks.delete(name))
    return loading
  }
  const groups = new Map<string, Promise<unknown>>()
  const fragments = (name: string) => {
    const reading = groups.get(name) ?? read(name).then(unpacked).then(parsed)
    groups.set(name, reading)
    reading.catch(() => groups.delete(name))
    return reading
  }

  return {
    async search({ words, filters, sort }) {
      const { plain, original } = normalized(words, lang)
      // Without a word Pagefind would give every story.
      if (words && !plain) return { results: [], filtered_counts: {} }
      const wanted = JSON.stringify(filters)
      const needed = take(exported.request_indexes(state, ...give(plain))) as string[]
      // Counts are of all filters, whichever are set.
      const all = take(exported.request_all_filter_indexes(state)) as string[]
      await Promise.all([
        ...needed.filter(Boolean).map((it) => load(`index/${it}.pf_index`, 'load_index_chunk')),
        ...all.filter(Boolean).map((it) => load(`filter/${it}.pf_filter`, 'load_filter_chunk')),
      ])
      const order = sort ? `${sort}:desc` : ''
      const isExact = /^\s*".+"\s*$/.test(words)
      const texts = [plain, original, wanted, order].flatMap((text) => give(text))
      return take(exported.search(state, ...texts, isExact, false)) as Answer
    },
    async fragment({ p, g }) {
      const found = await fragments(`fragment/${g || p}.pf_fragment`)
      return (g ? (found as Record<string, Fragment>)[p] : found) as Fragment
    },
  }
}

type Text = [start: number, length: number]

/** What the program exports, as wasm-bindgen writes it. */
type Exports = WebAssembly.Exports & {
  memory: WebAssembly.Memory
  __wbindgen_externrefs: WebAssembly.Table
  __wbindgen_start: () => void
  __wbindgen_malloc: (size: number, align: number) => number
  __wbindgen_free: (start: number, size: number, align: number) => void
  init_pagefind: (...bytes: Text) => number
  load_index_chunk: (state: number, ...bytes: Text) => number
  load_filter_chunk: (state: number, ...bytes: Text) => number
  request_indexes: (state: number, ...words: Text) => Text
  request_all_filter_indexes: (state: number) => Text
  search: (state: number, ...asked: (number | boolean)[]) => Text
}

/** Hands bytes over to the program, which frees them, and takes JSON from it, which is freed here. */
function memoryOf({ memory, __wbindgen_malloc: reserve, __wbindgen_free: free }: Exports) {
  return {
    give: (content: string | Uint8Array): Text => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const start = reserve(bytes.length, 1) >>> 0
      new Uint8Array(memory.buffer).set(bytes, start)
      return [start, bytes.length]
    },
    take: ([start, length]: Text): unknown => {
      const bytes = new Uint8Array(memory.buffer).slice(start >>> 0, (start >>> 0) + length)
      free(start, length, 1)
      return parsed(bytes)
    },
  }
}

/** The one thing that the program asks of its host: room for values of JavaScript, with the usual ones in it. */
function imports(exported: () => Exports): WebAssembly.Imports {
  const prepare = () => {
    const { __wbindgen_externrefs: table } = exported()
    const offset = table.grow(4)
    table.set(0, undefined)
    for (const [index, value] of [undefined, null, true, false].entries())
      table.set(offset + index, value)
  }
  return { './pagefind_web_bg.js': { __wbindgen_init_externref_table: prepare } }
}

const signature = 'pagefind_dcd'.length

/** A file of Pagefind's is compressed by itself and begins with a signature. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer()).slice(signature)
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Words as the index has them: small, without punctuation, with and without what stands above and below letters. */
function normalized(words: string, lang: string): { plain: string; original: string } {
  const written = segmented(words, lang)
    .toLocaleLowerCase(lang)
    .replaceAll(/(?![_‿⁀⁔︳︴﹍﹎﹏＿])[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '')
  const pairs = written
    .split(/\s+/)
    .map((word): [string, string] => [word, word.normalize('NFD').replaceAll(marks, '')])
    .filter(([, plain]) => plain)
  return {
    original: pairs.map(([word]) => word).join(' '),
    plain: pairs.map(([, plain]) => plain.normalize('NFC')).join(' '),
  }
}

/** Of Japanese the voiced sound marks stay: with them a letter is another one. */
const marks = /(?![\u3099\u309A])\p{M}/gu

/** Languages that are written without spaces are indexed word by word. */
function segmented(words: string, lang: string): string {
  if (!/^(zh|ja|th)\b/.test(lang)) return words
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(words)
  return [...segments].map(({ segment }) => segment).join(' ')
}
