import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import * as v from 'valibot'
import { image } from '#src/model/media.ts'

const files = v.object({ addresses: v.array(v.string()), bytes: v.number() })

const about = {
  /** The path of its page, base included. */
  path: v.string(),
  lang: v.string(),
  headline: v.string(),
  /** When it was saved or last read, as an ISO date. */
  at: v.string(),
}

/** A story that the reader saved: what of it is kept, and its recordings where they were asked for. */
const savedStory = v.object({
  ...about,
  image: v.optional(image),
  /** Its page, its document, its pictures and captions. */
  text: files,
  /** Recordings that it has; `isKept` where they were saved too. */
  films: v.object({ ...files.entries, isKept: v.boolean() }),
})
export type SavedStory = v.InferOutput<typeof savedStory>

/** A story that was begun, up to `part` of it (0 to 1), at the nth piece of its text, whose first words are `words`. */
const begunStory = v.object({
  ...about,
  part: v.number(),
  nth: v.number(),
  words: v.string(),
  /** Whether it was read to its end. */
  isRead: v.boolean(),
})
export type BegunStory = v.InferOutput<typeof begunStory>

const shelves = { saved: savedStory, begun: begunStory }
type Shelf = keyof typeof shelves
type Book<S extends Shelf> = v.InferOutput<(typeof shelves)[S]>

type Schema = {
  saved: { key: string; value: SavedStory }
  begun: { key: string; value: BegunStory }
} & DBSchema

/** How the format grew, step by step: what a reader has is brought along from any of them. */
const steps: ((it: IDBPDatabase<Schema>) => void)[] = [
  (it) => it.createObjectStore('saved', { keyPath: 'path' }),
  (it) => it.createObjectStore('begun', { keyPath: 'path' }),
]

let opening: Promise<IDBPDatabase<Schema>> | undefined

/** The reader's library on this device; rejects where the browser keeps nothing. */
function library(): Promise<IDBPDatabase<Schema>> {
  const close = () => {
    void opening?.then((it) => it.close())
    opening = undefined
  }
  const open = (version?: number) =>
    openDB<Schema>('landmark', version, {
      upgrade: (it, from) => steps.slice(from).forEach((step) => step(it)),
      // Another tab has a newer app.
      blocking: close,
      terminated: close,
    })
  opening ??= open(steps.length).catch((cause: unknown) => {
    // A newer app was here and was taken back: what it left can still be read.
    if (cause instanceof DOMException && cause.name === 'VersionError') return open()
    opening = undefined
    throw cause
  })
  return opening
}

/** All that stands on a shelf, the latest first; what another version wrote and this one cannot read is passed over. */
export async function allOf<S extends Shelf>(shelf: S): Promise<Book<S>[]> {
  const found: unknown[] = await (await library()).getAll(shelf)
  return found
    .flatMap((it) => {
      const { success, output } = v.safeParse(shelves[shelf], it)
      return success ? [output] : []
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

/** Puts these on a shelf, each in place of what had its path: all of them or, where it rejects, none. */
export async function put<S extends Shelf>(shelf: S, ...books: Book<S>[]): Promise<void> {
  const change = (await library()).transaction(shelf, 'readwrite')
  await Promise.all([...books.map((it) => change.store.put(it as never)), change.done])
}

/** Takes what has this path from a shelf, or with none given everything. */
export async function take(shelf: Shelf, path?: string): Promise<void> {
  const it = await library()
  await (path === undefined ? it.clear(shelf) : it.delete(shelf, path))
}
