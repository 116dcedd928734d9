import { setTimeout as wait } from 'node:timers/promises'
import { waitIn } from '#src/sources/documents.ts'
import type { Document, Missing } from './documents.ts'
import { asked, told } from './guardian-key.ts'
import { textIn } from './text-in.ts'

export type Answer = Document & { headers: Headers }

/** Milliseconds that an answer may take. */
const patience = 30_000

/** Milliseconds before a host that failed is asked again, each time. */
const pauses = [500, 2_000]

/** Milliseconds that a host may ask for by Retry-After (RFC 9110). */
const longest = 60_000

/** What stands at an address, or why it cannot be had; a host that is busy or fails is asked three times. */
export async function answer(address: string): Promise<Answer | Missing> {
  const name = told(address)
  for (let time = 0; ; time++) {
    const response = await ask(address)
    const pause = pauses[time]
    if (response instanceof Response && response.ok) {
      const { url, headers } = response
      try {
        const bytes = new Uint8Array(await response.arrayBuffer())
        const text = textIn(bytes, headers.get('content-type') ?? '')
        return { name, base: told(url), text, headers }
      } catch (error) {
        return { name, fault: { found: messageOf(error), expected: 'a text' } }
      }
    }
    const isFailing = response instanceof Error || response.status === 429 || response.status >= 500
    if (!isFailing || pause === undefined)
      return {
        name,
        fault:
          response instanceof Error
            ? { found: messageOf(response), expected: 'an answer' }
            : { found: `status ${response.status}`, expected: '200' },
      }
    const said = response instanceof Error ? undefined : waitIn(response.headers)
    await wait(Math.max(pause, Math.min(longest, said ?? 0)))
  }
}

async function ask(address: string): Promise<Response | Error> {
  try {
    return await fetch(asked(address), { signal: AbortSignal.timeout(patience) })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** What is wrong, and why if that is said. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
