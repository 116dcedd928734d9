import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inParallel } from '#src/lib/in-parallel.ts'
import type { Edition } from './compile.ts'
import { tellEncoding } from './progress.ts'
import { encodeMissing } from './renditions.ts'

/**
 * Encodes an edition's pictures and writes it below `folder`/edition, whole or not at all: it is built beside the old one
 * and then takes its place.
 */
export async function writeEdition(edition: Edition, folder: string): Promise<void> {
  await encodeMissing(edition.pictures, tellEncoding)
  const target = join(folder, 'edition')
  const building = join(folder, '.edition-in-progress')
  await rm(building, { recursive: true, force: true })
  await Promise.all([
    ...[...edition.documents].map(([path, document]) =>
      write(join(building, path), JSON.stringify(document)),
    ),
    ...edition.assets.map(({ from, to }) => cp(from, join(building, to))),
  ])
  // A few at a time: an index has a file for each story.
  await inParallel([...(edition.files ?? [])], 50, ([path, bytes]) =>
    write(join(building, path), bytes),
  )
  await rm(target, { recursive: true, force: true })
  await rename(building, target)
}

/** Writes texts by their path below `folder`, with the folders they need. */
export async function writeFiles(
  files: Map<string, string | Uint8Array>,
  folder: string,
): Promise<void> {
  await Promise.all([...files].map(([path, text]) => write(join(folder, path), text)))
}

async function write(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
