import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inParallel } from '#src/lib/in-parallel.ts'

const compressible = '**/*.{html,js,css,json,svg,xml,txt,vtt,webmanifest}'
const smallest = 1_000

/** Writes a `.br` and a `.gz` beside each text file of a folder that is worth it. */
export async function compress(folder: string): Promise<void> {
  const paths = await Array.fromAsync(glob(compressible, { cwd: folder }))
  // As many at once as zlib has threads.
  await inParallel(paths, 4, (path) => compressFile(join(folder, path)))
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < smallest) return
  // The app's files are few and fetched by everybody; a page is one of thousands.
  const quality = file.includes('/assets/') ? 11 : 9
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
