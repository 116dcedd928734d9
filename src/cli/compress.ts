import { access, glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inParallel } from '#src/lib/in-parallel.ts'
import { bringCompressed } from './kept.ts'

const compressible = '**/*.{html,js,css,json,svg,xml,txt,vtt,webmanifest}'
const smallest = 1_000
/** Up to so many files brotli does its best, which saves a tenth; it takes 25 times as long, 0.1 s for a story. */
const few = 1_000

/** Writes a `.br` and a `.gz` beside each text file of a folder that is worth it; those of files that the folder `old` has too are its. */
export async function compress(folder: string, old?: string): Promise<void> {
  const paths = await Array.fromAsync(glob(compressible, { cwd: folder }))
  // As many at once as zlib has threads.
  await inParallel(paths, 4, async (path) => {
    const file = join(folder, path)
    const done = await Promise.all(['.br', '.gz'].map((ending) => isThere(file + ending)))
    if (done.every(Boolean)) return
    const bytes = await readFile(file)
    if (bytes.length < smallest || (old && (await isFrom(old, folder, path, bytes)))) return
    const quality = paths.length <= few || path.startsWith('assets/') ? 11 : 9
    await compressFile(file, bytes, quality)
  })
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Whether the old folder has the same file, compressed: then that is brought. */
async function isFrom(old: string, folder: string, path: string, own: Buffer): Promise<boolean> {
  const other = await readFile(join(old, path)).catch(() => undefined)
  return other?.equals(own) === true && bringCompressed(old, folder, path)
}

async function compressFile(file: string, bytes: Buffer, quality: number): Promise<void> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  await writeFile(`${file}.br`, br)
  await writeFile(`${file}.gz`, gz)
}
