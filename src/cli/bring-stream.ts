import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inParallel } from '#src/lib/in-parallel.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import { download, most } from './download.ts'
import { isLive, namedIn, withNames } from './playlists.ts'

/** Whether what stands at this address is a playlist, by its type, or by its name where a type is only guessed. */
export function isStream({ url, type }: { url: string; type: string }): boolean {
  return isPlaylist(type) || /\.m3u8$/i.test(new URL(url).pathname)
}

/**
 * A playlist of another house and all that it leads to, as files beside each other, by their paths below `folder`: the
 * playlist's own is the first. Throws what is wrong: that it goes on, is protected, or has more bytes than one file may.
 */
export async function bringStream(
  address: string,
  folder: string,
  kind: string,
): Promise<[string, ...string[]]> {
  const pieces = new Map<string, Promise<string>>()
  let bytes = 0
  const piece = async (at: string) => {
    const path = await download(at, folder, kind)
    bytes += (await stat(join(folder, path))).size
    if (bytes > most) throw new Error(`more than ${most / 1_000_000} MB`)
    return path
  }
  const playlist = async (at: string, isOuter: boolean): Promise<string> => {
    const raw = await download(at, folder, kind)
    const text = await readFile(join(folder, raw), 'utf8')
    const fault = !text.startsWith('#EXTM3U')
      ? 'no playlist'
      : isLive(text)
        ? 'a stream that has not ended'
        : undefined
    if (fault) {
      // Another time it may be what it should.
      await rm(join(folder, raw))
      throw new Error(fault)
    }
    const names = new Map<string, string>()
    await inParallel(namedIn(text), 4, async (name) => {
      const found = addressOf(name, at)
      const bring = isOuter && isStream({ url: found, type: '' }) ? playlist : piece
      // What several variants share is fetched once.
      const path = pieces.get(found) ?? bring(found, false)
      pieces.set(found, path)
      names.set(name, encodeURIComponent(basename(await path)))
    })
    // What was fetched stays as it was; what it names is called otherwise here.
    const path = `${raw.replace(/\.m3u8$/, '')}.own.m3u8`
    await writeFile(
      join(folder, path),
      withNames(text, (name) => names.get(name) ?? name),
    )
    return path
  }
  const outer = await playlist(address, true)
  return [outer, ...(await Promise.all(pieces.values()))]
}

function addressOf(name: string, base: string): string {
  const url = URL.parse(name, base)
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`a playlist that names ${name}`)
  url.hash = ''
  return url.href
}
