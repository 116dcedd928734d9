import { trustedTypes } from '#src/lib/trusted-types.ts'
import type { SearchPage } from '#src/model/search.ts'
import type { EditionSearch } from './edition-search.ts'
import type { Answer, Question } from './search-messages.ts'
import { SourceFailure } from './source.ts'

/** The built worker; Vite makes it of the file that this names. */
const [workerAddress = ''] = Object.values(
  import.meta.glob<string>('./search-worker.ts', {
    query: '?worker&url',
    import: 'default',
    eager: true,
  }),
)

type Waiting = { resolve: (found: SearchPage) => void; reject: (error: Error) => void }

/** The search of the edition below `base`, in a worker that starts with the first question. */
export function searchApart(base: string): EditionSearch {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0

  const start = () => {
    const started = new Worker(trustedAddress(), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if ('found' in data) asked?.resolve(data.found)
      else asked?.reject(failureOf(data))
    })
    started.addEventListener('error', () => {
      worker = undefined
      for (const { reject } of waiting.values())
        reject(new SourceFailure('unreachable', workerAddress))
      waiting.clear()
    })
    return started
  }

  return (lang, query, page) =>
    new Promise((resolve, reject) => {
      const question: Question = { id: ++last, base, lang, query, page }
      waiting.set(question.id, { resolve, reject })
      worker ??= start()
      worker.postMessage(question, [])
    })
}

function failureOf({ reason, about, retryAfter }: Extract<Answer, { reason: unknown }>): Error {
  return reason
    ? new SourceFailure(reason, about, { retryAfter })
    : new Error(`The search broke: ${about}`)
}

let address: string | undefined

/** The one address that the page's policy lets a worker have, whatever is asked for. */
function trustedAddress(): string {
  const rules = { createScriptURL: () => workerAddress }
  address ??=
    trustedTypes?.createPolicy('landmark-search', rules).createScriptURL('') ?? workerAddress
  return address
}
