import { describe, expect, it } from 'vitest'
import { isLive, namedIn, withNames } from './playlists.ts'

const master = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="English, URI=none",URI="sound/en.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=441876,AUDIO="a"
low/index.m3u8\r
`
const pieces = `#EXTM3U
#EXT-X-MAP:URI="init.mp4",BYTERANGE="800@0"
#EXT-X-KEY:METHOD=AES-128,URI="key.bin"
#EXTINF:6.4,
one.m4s
#EXT-X-BYTERANGE:500@900
#EXTINF:3.6,

one.m4s
#EXT-X-ENDLIST`

describe('a playlist', () => {
  it('names other playlists, pieces and keys, each once', () => {
    expect(namedIn(master)).toEqual(['sound/en.m3u8', 'low/index.m3u8'])
    expect(namedIn(pieces)).toEqual(['init.mp4', 'key.bin', 'one.m4s'])
  })

  it('stays as it is but for the names that it is given', () => {
    expect(withNames(pieces, (name) => name)).toBe(pieces)
    expect(withNames(master, (name) => `../${name}`)).toBe(
      master.replace('sound/', '../sound/').replace('low/', '../low/').replace('\r', ''),
    )
  })

  it('is live until it says that it has ended; one of playlists never is', () => {
    expect(isLive(master)).toBe(false)
    expect(isLive(pieces)).toBe(false)
    expect(isLive(pieces.replace('#EXT-X-ENDLIST', ''))).toBe(true)
  })
})
