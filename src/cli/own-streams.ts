import { readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { namedIn } from './playlists.ts'
import type { Problem } from './problem.ts'

/**
 * The files that a playlist of the newsroom's leads to, itself among them, by their paths below `folder`; what is missing or
 * lies elsewhere is a problem.
 */
export async function piecesOf(
  path: string,
  folder: string,
  problems: Problem[],
  found = new Set<string>(),
): Promise<Set<string>> {
  found.add(path)
  const file = join(folder, path)
  const playlist = await readFile(file, 'utf8')
  const [mute] = /^#EXT-X-STREAM-INF:(?=.*\bAUDIO=)(?!.*\bCODECS=).*/m.exec(playlist) ?? []
  if (mute)
    problems.push({
      file,
      path: mute,
      found: 'sound in a playlist of its own, and no CODECS',
      // hls.js has to know how many buffers there will be before it has seen a piece.
      expected: 'CODECS="avc1.…,mp4a.…", or some browsers play none of it',
    })
  for (const name of namedIn(playlist)) {
    const piece = besides(path, name)
    if (piece && found.has(piece)) continue
    const isThere = piece && (await stat(join(folder, piece)).catch(() => undefined))?.isFile()
    if (!isThere)
      problems.push({
        file,
        path: name,
        found: piece ? `no file ${piece}` : 'an address elsewhere',
        expected: 'a file beside the playlist or in a folder there',
      })
    else if (piece.endsWith('.m3u8')) await piecesOf(piece, folder, problems, found)
    else found.add(piece)
  }
  return found
}

/** Where a name of a playlist leads to: not out of the folder that holds all recordings of a kind. */
function besides(path: string, name: string): string | undefined {
  const [kind = ''] = path.split('/')
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(name)) return undefined
  const [plain = ''] = name.split(/[?#]/)
  try {
    const piece = posix.join(posix.dirname(path), decodeURIComponent(plain))
    return piece.startsWith(`${kind}/`) ? piece : undefined
  } catch {
    return undefined
  }
}
