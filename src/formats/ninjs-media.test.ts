import { describe, expect, it } from 'vitest'
import { storyOf } from '#tests/fixtures/read-document.ts'
import { ninjs } from './ninjs.ts'

describe('a stream of ninjs', () => {
  it.each([
    ['video', 'application/vnd.apple.mpegurl', { hero: { type: 'video' } }],
    ['video', 'application/x-mpegURL', { hero: { type: 'video' } }],
    ['audio', 'application/vnd.apple.mpegurl', { body: [{ type: 'audio' }] }],
  ])('in a document of the kind %s, as %s, is played', (type, contentType, expected) => {
    const alone = {
      uri: 'x',
      type,
      headlines: [{ value: 'Seen' }],
      renditions: [{ href: 'https://films.example/a', contentType }],
    }
    expect(storyOf(ninjs, alone)).toMatchObject(expected)
  })
})
