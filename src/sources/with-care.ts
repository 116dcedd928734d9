import { isSourceFailure, SourceFailure } from './source.ts'
import type { Source } from './source.ts'

/** Calls at once, calls that may wait for their turn, milliseconds before an old answer is given, and how many of those are held. */
const usual = { atOnce: 12, waiting: 300, patience: 2_000, held: 1_000 }

/**
 * The same source for a server that many read at once: what is asked for twice at a time is asked once; so many calls run
 * at once, the others wait, and beyond those it is unreachable at once. While the source is slow or cannot be reached, its last
 * answer is given; searches have none.
 */
export function withCare(source: Source, limits: Partial<typeof usual> = {}): Source {
  const { atOnce, waiting, patience, held } = { ...usual, ...limits }
  const going = new Map<string, Promise<unknown>>()
  const last = new Map<string, unknown>()
  const turns: (() => void)[] = []
  let running = 0

  const turn = (key: string) => {
    if (running < atOnce) {
      running++
      return Promise.resolve()
    }
    if (turns.length >= waiting) return Promise.reject(new SourceFailure('unreachable', key))
    return new Promise<void>((resolve) => turns.push(resolve))
  }
  const done = () => {
    const next = turns.shift()
    if (next) next()
    else running--
  }
  const hold = (key: string, answer: unknown) => {
    last.delete(key)
    last.set(key, answer)
    for (const [oldest] of last) if (last.size > held) last.delete(oldest)
  }
  const call = async <T>(key: string, ask: () => Promise<T>, isHeld: boolean): Promise<T> => {
    await turn(key)
    try {
      const answer = await ask()
      if (isHeld) hold(key, answer)
      return answer
    } catch (error) {
      // What is gone is gone, whatever was known of it.
      if (isSourceFailure(error) && error.reason !== 'unreachable') last.delete(key)
      throw error
    } finally {
      done()
      going.delete(key)
    }
  }
  const asked = async <T>(key: string, ask: () => Promise<T>, isHeld = true): Promise<T> => {
    // Under one key there is always the same kind of answer.
    const answer = (going.get(key) as Promise<T> | undefined) ?? call(key, ask, isHeld)
    going.set(key, answer)
    if (!last.has(key)) return answer
    const old = last.get(key) as T
    const late = Promise.withResolvers<T>()
    const timer = setTimeout(() => late.resolve(old), patience)
    try {
      return await Promise.race([answer, late.promise])
    } catch (error) {
      if (isSourceFailure(error) && error.reason === 'unreachable') return old
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
  const { search } = source
  // Without the signal of whoever asks first: the answer is for all.
  return {
    edition: () => asked('edition', () => source.edition()),
    front: (lang) => asked(`front ${lang}`, () => source.front(lang)),
    story: (lang, id) => asked(`story ${lang} ${id}`, () => source.story(lang, id)),
    list: (lang, list, page) =>
      asked(`list ${lang} ${JSON.stringify(list)} ${page}`, () => source.list(lang, list, page)),
    ...(search && {
      search: (lang, query, page) =>
        asked(
          `search ${lang} ${JSON.stringify(query)} ${page}`,
          () => search(lang, query, page),
          false,
        ),
    }),
  }
}
