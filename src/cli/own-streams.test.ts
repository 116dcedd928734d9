// @vitest-environment node
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aNewsroom, authored } from '#tests/fixtures/newsroom.ts'
import type { Story } from '#src/model/story.ts'
import { compileEdition } from './compile.ts'
import { ContentError } from './problem.ts'

const sheet = {
  title: { en: 'A wall' },
  duration: 4,
  width: 960,
  height: 540,
  poster: { alt: { en: '' } },
  captions: [],
}
const outer = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nwall/low%20one.m3u8\n'
const inner = '#EXTM3U\n#EXT-X-MAP:URI="init.mp4"\n#EXTINF:4,\n../shared/1.m4s\n#EXT-X-ENDLIST\n'
const complete = {
  'videos/wall.m3u8': outer,
  'videos/wall/low one.m3u8': inner,
  'videos/wall/init.mp4': 'x',
  'videos/shared/1.m4s': 'x',
}

/** What becomes of a film in these formats. */
async function compiled(formats: string[], files: Record<string, unknown>) {
  const config = await aNewsroom({
    'videos/wall.json': { ...sheet, formats },
    'stories/en/one.json': authored({ hero: { type: 'video', video: 'wall' } }),
    ...files,
  })
  // A picture, which the newsroom of tests has already.
  await copyFile(
    join(config.content, 'pictures/arch.jpg'),
    join(config.content, 'videos/wall.poster.jpg'),
  )
  const { documents, assets } = await compileEdition(config)
  const { hero } = documents.get('en/stories/one.json') as Story
  if (hero?.type !== 'video') throw new Error('no film')
  return { video: hero.video, copied: assets.map(({ to }) => to) }
}

describe('a stream of the newsroom’s', () => {
  it('is copied with all that its playlists lead to, under the same names', async () => {
    const { copied } = await compiled(['m3u8'], complete)
    expect(copied.filter((path) => !/poster|pictures/.test(path)).toSorted()).toEqual(
      Object.keys(complete)
        .map((path) => `media/${path}`)
        .toSorted(),
    )
  })

  it('stands where its sheet names it; the file is what is taken away', async () => {
    const { video } = await compiled(['m3u8', 'mp4'], { ...complete, 'videos/wall.mp4': 'film' })
    expect(video.sources).toEqual([
      {
        url: '/edition/media/videos/wall.m3u8',
        type: 'application/vnd.apple.mpegurl',
        width: 960,
        height: 540,
      },
      {
        url: '/edition/media/videos/wall.mp4',
        type: 'video/mp4',
        width: 960,
        height: 540,
        bytes: 4,
      },
    ])
    expect(video.fallbackUrl).toBe('/edition/media/videos/wall.mp4')
  })

  it.each([
    ['lacks a piece', 'shared/1.m4s', undefined, 'found no file videos/shared/1.m4s'],
    ['lacks its playlist', 'wall.m3u8', undefined, 'found no file videos/wall.m3u8'],
    [
      'has pieces on another server',
      'wall.m3u8',
      outer.replace('wall/', 'https://cdn.example/'),
      'found an address elsewhere',
    ],
    [
      'leads out of its folder',
      'wall/low one.m3u8',
      inner.replace('../shared', '../../../shared'),
      'found an address elsewhere',
    ],
    [
      'does not say what a voice that is apart is written in',
      'wall.m3u8',
      outer.replace('=1', '=1,AUDIO="a"'),
      'found sound in a playlist of its own, and no CODECS',
    ],
  ])('stops the build where it %s', async (_, path, content, sentence) => {
    const wrong = compiled(['m3u8'], { ...complete, [`videos/${path}`]: content })
    await expect(wrong).rejects.toThrow(ContentError)
    await expect(wrong).rejects.toThrow(sentence)
  })
})
