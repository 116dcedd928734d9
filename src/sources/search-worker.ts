// The search of an edition in a worker: a common word in ten thousand stories takes a slow phone seconds, in which the
// page must scroll and answer. Its file alone may run WebAssembly.
import { kept } from '#src/lib/kept.ts'
import { readerOf } from './documents.ts'
import { editionSearch } from './edition-search.ts'
import type { Answer, Question } from './search-messages.ts'
import { isSourceFailure } from './source.ts'

const searchBelow = kept((base: string) => editionSearch(readerOf(base, fetch)))

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answerTo(data).then((answer) => postMessage(answer))
})

async function answerTo({ id, base, lang, query, page }: Question): Promise<Answer> {
  try {
    return { id, found: await searchBelow(base)(lang, query, page) }
  } catch (error) {
    if (isSourceFailure(error)) {
      const { reason, address, retryAfter } = error
      return { id, reason, about: address, retryAfter }
    }
    return { id, reason: null, about: String(error) }
  }
}
