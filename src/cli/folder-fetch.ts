import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FetchDocument } from '#src/sources/documents.ts'

/** Answers with an edition's documents from the folder that they lie in, as a host would; nothing outside of it. */
export function folderFetch(folder: string, base: string): FetchDocument {
  return async (address) => {
    const path = decodeURIComponent(address.slice(`${base}/edition/`.length))
    const isInside = !path.split(/[/\\]/).includes('..')
    const bytes = isInside && (await readFile(join(folder, path)).catch(() => undefined))
    return bytes ? new Response(bytes) : new Response(null, { status: 404 })
  }
}
