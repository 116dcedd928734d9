import { SourceFailure } from './source.ts'
import type { Source } from './source.ts'

/** The same source, each of its answers given up as unreachable after so many milliseconds. */
export function withDeadline(source: Source, milliseconds: number): Source {
  const timed = async <T>(what: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const limit = new AbortController()
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      limit.abort()
      late.reject(new SourceFailure('unreachable', what))
    }, milliseconds)
    try {
      return await Promise.race([ask(limit.signal), late.promise])
    } finally {
      clearTimeout(timer)
    }
  }
  const { search } = source
  return {
    edition: () => timed('edition', (signal) => source.edition(signal)),
    front: (lang) => timed(`front ${lang}`, (signal) => source.front(lang, signal)),
    story: (lang, id) => timed(`story ${lang} ${id}`, (signal) => source.story(lang, id, signal)),
    list: (lang, list, page) =>
      timed(`${list.kind} ${lang} ${page}`, (signal) => source.list(lang, list, page, signal)),
    ...(search && {
      search: (lang, query, page) =>
        timed(`search ${lang}`, (signal) => search(lang, query, page, signal)),
    }),
  }
}
