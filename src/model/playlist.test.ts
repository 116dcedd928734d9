import { describe, expect, it } from 'vitest'
import { isPlaylist } from './playlist.ts'

describe('a playlist is known by its type', () => {
  it.each([
    'application/vnd.apple.mpegurl',
    'application/x-mpegURL',
    'audio/mpegurl',
    'audio/x-mpegurl; charset=utf-8',
  ])('%s is one', (type) => expect(isPlaylist(type)).toBe(true))

  it.each(['video/mp4', 'audio/mpeg', 'application/dash+xml', ''])('“%s” is none', (type) =>
    expect(isPlaylist(type)).toBe(false),
  )
})
