import type { Source } from './source.ts'

/**
 * The same source for a server: the edition, its front pages and the newest of the latest stories, which every page
 * shows something of, are asked for once in so many milliseconds. What failed is not kept.
 */
export function withMemory(source: Source, milliseconds: number): Source {
  const remembered = <T>(ask: (lang: string) => Promise<T>) => {
    const answers = new Map<string, { answer: Promise<T>; until: number }>()
    return (lang: string): Promise<T> => {
      const known = answers.get(lang)
      if (known && Date.now() < known.until) return known.answer
      const answer = ask(lang)
      answers.set(lang, { answer, until: Date.now() + milliseconds })
      answer.catch(() => answers.delete(lang))
      return answer
    }
  }
  // Without the signal of whoever asks first: the answer is for all.
  const edition = remembered(() => source.edition())
  const front = remembered((lang) => source.front(lang))
  const latest = remembered((lang) => source.list(lang, { kind: 'latest' }, 1))
  return {
    ...source,
    edition: () => edition(''),
    front: (lang) => front(lang),
    list: (lang, list, page, signal) =>
      list.kind === 'latest' && page === 1 ? latest(lang) : source.list(lang, list, page, signal),
  }
}
