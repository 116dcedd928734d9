import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Milliseconds that a file may take. */
const patience = 120_000

/** Bytes that a file may have. */
export const most = 300_000_000

/** A file of another house by its path below `folder`, fetched once: the same address is the same file. Throws what is wrong. */
export async function download(address: string, folder: string, kind: string): Promise<string> {
  const path = join(kind, nameOf(address))
  const file = join(folder, path)
  if (await stat(file).catch(() => undefined)) return path
  await mkdir(dirname(file), { recursive: true })
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) })
  if (!response.ok || !response.body) throw new Error(`status ${response.status}`)
  // Where something is missing many hosts answer 200 and a page.
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new Error('a page')
  const part = `${file}.part`
  try {
    await pipeline(Readable.fromWeb(response.body as never), capped(), createWriteStream(part))
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
  return path
}

/** What is played, shown or read beside it. */
const endings =
  /\.(aac|avif|flac|gif|jpe?g|key|m3u8|m4[asv]|cmf[av]|mov|mp3|mp4|mpga|oga|ogg|ogv|opus|png|srt|tiff?|ts|vtt|wav|weba|webm|webp)$/

/** Told by its own name, and from others of that name by its address. Hosts go by its ending, so that none is a page or a script. */
function nameOf(address: string): string {
  const { pathname } = new URL(address)
  const own = extname(pathname)
  const last = decoded(pathname.split('/').at(-1) ?? '').slice(0, -own.length || undefined)
  const [extension = '.bin'] = endings.exec(own.toLowerCase()) ?? []
  const name = last
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 8)
  return `${[name, hash].filter((it) => it).join('-')}${extension}`
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

function capped(): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length
      done(bytes > most ? new Error(`more than ${most / 1_000_000} MB`) : null, chunk)
    },
  })
}
