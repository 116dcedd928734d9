/** The addresses that a playlist of HLS names, each once: other playlists, pieces, keys. */
export function namedIn(playlist: string): string[] {
  const found: string[] = []
  withNames(playlist, (name) => {
    found.push(name)
    return name
  })
  return [...new Set(found)]
}

/** The playlist with other names for what it names. */
export function withNames(playlist: string, rename: (name: string) => string): string {
  return playlist
    .split(/\r?\n/)
    .map((line) => {
      if (line.startsWith('#'))
        return line.replace(
          /([:,]URI=")([^"]+)/g,
          (_, before: string, name: string) => before + rename(name),
        )
      const name = line.trim()
      return name && rename(name)
    })
    .join('\n')
}

/** Whether more of it will come: pieces without an end are broadcast as they happen. */
export function isLive(playlist: string): boolean {
  return /^#EXTINF:/m.test(playlist) && !/^#EXT-X-ENDLIST/m.test(playlist)
}
