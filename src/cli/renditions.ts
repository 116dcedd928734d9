import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { inParallel } from '#src/lib/in-parallel.ts'
import { encode, formats } from './encode.ts'
import type { Encoding } from './encode.ts'
import type { Problem } from './problem.ts'

/** A newsroom's picture, and the files that the edition has in its place; `missing` have yet to be encoded. */
export type Picture = { file: string; renditions: Rendition[]; missing: Rendition[] }

/** One file: where the cache keeps it, its path below `/edition/media/`. */
type Rendition = Encoding & { path: string }

type Task = { folder: string; paths: string[]; cache: string }

/**
 * Which renditions the pictures at these paths of a newsroom's folder get, by path. Encodes nothing: what a name needs
 * is the picture's hash. What cannot be decoded goes to `problems`.
 */
export async function planRenditions(
  { folder, paths, cache }: Task,
  problems: Problem[],
): Promise<Map<string, Picture>> {
  const pictures = await inParallel(paths, availableParallelism(), async (path) => {
    const file = join(folder, path)
    try {
      return [[path, await plan(file, path, cache)] as const]
    } catch (cause) {
      const found = cause instanceof Error ? cause.message.trim() : String(cause)
      problems.push({ file, path: '(whole file)', found, expected: 'a picture' })
      return []
    }
  })
  return new Map(pictures.flat())
}

/** Encodes what the cache has not, as many pictures at once as there are cores; gives the number of files it made. */
export async function encodeMissing(
  pictures: Iterable<Picture>,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const waiting = [...pictures].filter(({ missing }) => missing.length)
  let done = 0
  if (waiting.length) tell(done, waiting.length)
  const made = await inParallel(waiting, availableParallelism(), async ({ file, missing }) => {
    const bytes = await readFile(file)
    for (const rendition of missing) await encode(bytes, rendition)
    tell(++done, waiting.length)
    return missing.length
  })
  return made.reduce((sum, count) => sum + count, 0)
}

/** Widths of the renditions of a picture this wide: never wider than it, its own where the next smaller falls short. */
export function widthsFor(width: number): number[] {
  const smaller = [320, 480, 640, 960, 1280, 1600].filter((it) => it <= width)
  const largest = smaller.at(-1) ?? 0
  return width < 1600 && width > largest * 1.15 ? [...smaller, width] : smaller
}

/** JPEG is for feeds, cards and the browsers that do not show AVIF: small, middle, and the largest. */
function fallbackWidths(widths: number[]): number[] {
  return widths.filter((width) => width === 480 || width === 960 || width === widths.at(-1))
}

async function plan(file: string, path: string, cache: string): Promise<Picture> {
  const { autoOrient: original } = await sharp(file).metadata()
  const bytes = await readFile(file)
  const key = createHash('sha256').update(bytes).update(settings).digest('hex')
  const name = `${path.replace(/\.\w+$/, '')}-${key.slice(0, 8)}`
  const widths = widthsFor(original.width)
  const renditions = formats.flatMap(({ type, extension }) =>
    (type === 'image/avif' ? widths : fallbackWidths(widths)).map((width) => ({
      type,
      width,
      height: Math.max(1, Math.round((original.height * width) / original.width)),
      file: join(cache, key, `${width}.${extension}`),
      path: `${name}-${width}.${extension}`,
    })),
  )
  const cached = new Set(await readdir(join(cache, key)).catch(() => []))
  const missing = renditions.filter((it) => !cached.has(basename(it.file)))
  // A whole header may stand before half a picture. What has been encoded before was whole.
  if (missing.length) await sharp(bytes).resize(16).raw().toBuffer()
  return { file, renditions, missing }
}

/** Other settings or another encoder make other files: they are part of each key. */
const settings = JSON.stringify([formats, sharp.versions])
