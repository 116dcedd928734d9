import * as v from 'valibot'
import { SourceFailure } from './source.ts'
import type { FailureReason } from './source.ts'

/** How a document is asked for by its address: the platform's `fetch`, or what stands for it at build. */
export type FetchDocument = (address: string, init?: RequestInit) => Promise<Response>

/** What reads an edition's files by their path: documents by their schema, others as bytes. Throws SourceFailures. */
export type Reader = {
  read: <T>(path: string, schema: v.GenericSchema<unknown, T>, signal?: AbortSignal) => Promise<T>
  readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>
}

/** Milliseconds that an answer may take, and bytes that it may have. */
const patience = 10_000
const most = 2_000_000

/** Reads files below `base`. */
export function readerOf(base: string, fetchDocument: FetchDocument): Reader {
  return {
    async read(path, schema, signal) {
      const address = `${base}${path}`
      const { body } = await ask(fetchDocument, address, signal)
      return parsed(address, await jsonIn(body, address), schema)
    },
    async readFile(path) {
      const { body } = await ask(fetchDocument, `${base}${path}`)
      return new Uint8Array(await body.arrayBuffer())
    },
  }
}

/** What a status means, where it is not that the host cannot be reached. */
const meaning: Record<number, FailureReason> = { 404: 'not-found', 410: 'withdrawn' }

/**
 * Asks once: given up after ten seconds, cut off at two megabytes, refused where it leads elsewhere. Throws a SourceFailure,
 * by its status where it has one.
 */
export async function ask(
  fetchDocument: FetchDocument,
  address: string,
  signal: AbortSignal = new AbortController().signal,
  meanings = meaning,
): Promise<{ body: Blob; headers: Headers }> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  try {
    const response = await fetchDocument(address, { signal: limit, redirect: 'error' })
    const { ok, status, headers } = response
    if (!ok)
      throw new SourceFailure(meanings[status] ?? 'unreachable', address, {
        retryAfter: waitIn(headers),
      })
    const body = await upTo(most, response)
    if (!body) throw new SourceFailure('unreadable', address)
    return { body, headers }
  } catch (cause) {
    if (signal.aborted || cause instanceof SourceFailure) throw cause
    // Whoever has waited so long is not made to wait three times.
    const retryAfter = limit.aborted ? Infinity : undefined
    throw new SourceFailure('unreachable', address, { cause, retryAfter })
  }
}

/** The body of an answer, undefined where it is longer: then no more of it is taken. */
async function upTo(bytes: number, { body }: Response): Promise<Blob | undefined> {
  const reader = body?.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let it = await reader?.read(); it?.value; it = await reader?.read()) {
    size += it.value.length
    if (size > bytes) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(it.value)
  }
  return new Blob(chunks)
}

/** Milliseconds that a host asks to be left alone for: RFC 9110, Retry-After. */
export function waitIn(headers: Headers): number | undefined {
  const said = headers.get('Retry-After')
  if (said === null) return undefined
  const wait = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

/** The JSON of an answer; where it goes deeper than any page can, null stands. */
export async function jsonIn(body: Blob, address: string): Promise<unknown> {
  try {
    const document: unknown = JSON.parse(await body.text())
    cutOff(document, deepest)
    return document
  } catch (cause) {
    throw new SourceFailure('unreadable', address, { cause })
  }
}

/** Levels of JSON: half as many elements, of which browsers nest no more than 512. */
const deepest = 500

/** A schema that names itself follows a document down until the stack ends. */
function cutOff(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return
  const holder = value as Record<string, unknown>
  for (const [key, it] of Object.entries(holder))
    if (levels > 1) cutOff(it, levels - 1)
    else if (typeof it === 'object') holder[key] = null
}

function parsed<T>(address: string, document: unknown, schema: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(schema, document)
  if (result.success) return result.output
  throw new SourceFailure('unreadable', address, {
    path: v.getDotPath(result.issues[0]) ?? '(document)',
  })
}
