/** What a playlist of HLS is called: https://www.rfc-editor.org/rfc/rfc8216. */
export const playlistType = 'application/vnd.apple.mpegurl'

/** Whether a MIME type is that of a playlist, under any of the names it goes by. */
export function isPlaylist(type: string): boolean {
  return /^(application|audio)\/(vnd\.apple\.|x-)?mpegurl\b/i.test(type)
}
