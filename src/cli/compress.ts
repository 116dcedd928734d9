import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inParallel } from '#src/lib/in-parallel.ts'

const compressible = '**/*.{html,js,css,json,svg,xml,txt,vtt,webmanifest}'
const smallest = 1_000
/** Up to so many files brotli does its best, which saves a tenth; it takes 25 times as long, 0.1 s for a story. */
const few = 1_000

/** Writes a `.br` and a `.gz` beside each text file of a folder that is worth it. */
export async function compress(folder: string): Promise<void> {
  const paths = await Array.fromAsync(glob(compressible, { cwd: folder }))
  // As many at once as zlib has threads.
  await inParallel(paths, 4, (path) =>
    compressFile(join(folder, path), paths.length <= few || path.startsWith('assets/') ? 11 : 9),
  )
}

async function compressFile(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < smallest) return
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
