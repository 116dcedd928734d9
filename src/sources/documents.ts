import * as v from 'valibot'
import { SourceFailure } from './source.ts'

/** How a document is asked for by its address: the platform's `fetch`, or what stands for it at build. */
export type FetchDocument = (address: string, init?: RequestInit) => Promise<Response>

/** What reads an edition's files by their path: documents by their schema, others as bytes. Throws SourceFailures. */
export type Reader = {
  read: <T>(path: string, schema: v.GenericSchema<unknown, T>, signal?: AbortSignal) => Promise<T>
  readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>
}

const patience = 10_000

/** Reads files below `base`; each is given up after ten seconds. */
export function readerOf(base: string, fetchDocument: FetchDocument): Reader {
  return {
    async read(path, schema, signal) {
      const address = `${base}${path}`
      return parse(address, await fetchJson(fetchDocument, address, signal), schema)
    },
    readFile: (path) =>
      fetched(
        fetchDocument,
        `${base}${path}`,
        undefined,
        async (it) => new Uint8Array(await it.arrayBuffer()),
      ),
  }
}

async function fetchJson(
  fetchDocument: FetchDocument,
  address: string,
  signal?: AbortSignal,
): Promise<unknown> {
  const text = await fetched(fetchDocument, address, signal, (it) => it.text())
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SourceFailure('unreadable', address, { cause })
  }
}

async function fetched<T>(
  fetchDocument: FetchDocument,
  address: string,
  signal: AbortSignal = new AbortController().signal,
  take: (response: Response) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  try {
    const response = await fetchDocument(address, { signal: limit })
    if (response.status === 404) throw new SourceFailure('not-found', address)
    if (response.status === 410) throw new SourceFailure('withdrawn', address)
    if (!response.ok) throw new SourceFailure('unreachable', address)
    return await take(response)
  } catch (cause) {
    if (signal.aborted || cause instanceof SourceFailure) throw cause
    throw new SourceFailure('unreachable', address, { cause })
  }
}

function parse<T>(address: string, document: unknown, schema: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(schema, document)
  if (result.success) return result.output
  throw new SourceFailure('unreadable', address, {
    path: v.getDotPath(result.issues[0]) ?? '(document)',
  })
}
