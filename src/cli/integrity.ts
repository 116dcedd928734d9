import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Of Vite's manifest what is asked here: a file by its source, and what it imports at once, by theirs. */
export type Chunks = Record<string, { file: string; imports?: string[] }>

/** A digest as policies and `integrity` attributes name it (W3C Subresource Integrity). */
export function digestOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}

/**
 * An import map by which a browser runs the app, and what it imports at once, only if they are what was built. What is
 * loaded when it is wanted is not in it: that would be 2 kB in every page.
 */
export async function integrityMap(
  folder: string,
  base: string,
  manifest: Chunks,
  entry: string,
): Promise<string> {
  const files = [...filesOf(manifest, entry)]
  const digests = await Promise.all(
    files.map(async (file) => [`${base}/${file}`, digestOf(await readFile(join(folder, file)))]),
  )
  return JSON.stringify({ integrity: Object.fromEntries(digests) as object })
}

function filesOf(manifest: Chunks, key: string, found = new Set<string>()): Set<string> {
  const { file, imports = [] } = manifest[key] ?? {}
  if (!file || found.has(file)) return found
  found.add(file)
  for (const it of imports) filesOf(manifest, it, found)
  return found
}
