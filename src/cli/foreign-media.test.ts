// @vitest-environment node
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import { aPost, compiled, config } from '#tests/fixtures/foreign.ts'
import type { Story } from '#src/model/story.ts'
import { compileForeign } from './compile-foreign.ts'

const films: Record<string, string> = {
  '/hls/all.m3u8?size=any':
    '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow/list.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=2\nhigh/list.m3u8\n',
  '/hls/low/list.m3u8': '#EXTM3U\n#EXTINF:2,\none.ts\n#EXTINF:2,\n../both.ts\n#EXT-X-ENDLIST\n',
  '/hls/high/list.m3u8': '#EXTM3U\n#EXTINF:2,\none.ts\n#EXTINF:2,\n/hls/both.ts\n#EXT-X-ENDLIST\n',
  '/hls/low/one.ts': 'low one',
  '/hls/high/one.ts': 'high one',
  '/hls/both.ts': 'both',
  '/live.m3u8': '#EXTM3U\n#EXTINF:2,\none.ts\n',
  '/locked.m3u8':
    '#EXTM3U\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI="skd://key"\n#EXTINF:2,\nhls/both.ts\n#EXT-X-ENDLIST\n',
  '/page.m3u8': '<!doctype html>',
  '/sound.html': '<script src="sound.js"></script>',
  '/sound.js': 'alert(1)',
  '/lost.m3u8': '#EXTM3U\n#EXTINF:2,\nnowhere.ts\n#EXT-X-ENDLIST\n',
}

const server = createServer((request, response) => {
  const { url = '' } = request
  const film = films[url]
  if (film) return void response.end(film)
  if (url === '/missing.mp4')
    return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Not here</p>')
  if (url.endsWith('.mp4')) return void response.end('film')
  if (url.endsWith('.vtt'))
    return void response.end(
      `WEBVTT\n\n00:01.000 --> 00:02.000\nSaid in ${url.slice(1, -'.vtt'.length)}\n`,
    )
  if (url !== '/bridge.png') return void response.writeHead(404).end()
  return void sharp({ create: { width: 640, height: 480, channels: 3, background: '#875' } })
    .png()
    .toBuffer()
    .then((bytes) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(bytes))
})
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('what an edition from another system brings along', () => {
  it('brings pictures along in the sizes that are read; one that cannot be had is missing, and said', async () => {
    const { port } = server.address() as AddressInfo
    const html = ['bridge', 'gone'].map(
      (name) =>
        `<figure><img src="http://127.0.0.1:${port}/${name}.png" width="64" height="48" alt=""><figcaption>The ${name}</figcaption></figure>`,
    )
    const { edition } = await compiled([
      aPost('one', 1, { content: { rendered: `<p>Text</p>${html.join('')}` } }),
    ])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    expect(body[1]).toMatchObject({
      type: 'image',
      image: {
        caption: ['The bridge'],
        sources: [{ width: 320, height: 240, type: 'image/avif' }, {}, {}, {}, {}],
      },
    })
    expect(JSON.stringify(body)).not.toContain('127.0.0.1')
    // Its caption is still something that was said.
    expect(body[2]).toEqual({ type: 'paragraph', text: ['The gone'] })
    expect(edition.assets.length).toBeGreaterThan(3)
    expect(edition.notices).toContainEqual(
      expect.objectContaining({ path: `http://127.0.0.1:${port}/gone.png`, found: 'status 404' }),
    )
  })

  it('makes a transcript of a film’s captions, in the language of the story', async () => {
    const { port } = server.address() as AddressInfo
    const at = (path: string) => `http://127.0.0.1:${port}/${path}`
    const track = (lang: string) =>
      `<track kind="captions" srclang="${lang}" label="${lang}" src="${at(`${lang}.vtt`)}">`
    const film = `<video src="${at('film.mp4')}" controls>${track('de')}${track('en')}</video>`
    const { edition } = await compiled([aPost('one', 1, { content: { rendered: film } })])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    expect(body).toMatchObject([
      { type: 'video', video: { transcript: [{ start: 1, text: 'Said in en' }] } },
    ])
  })

  it('brings a stream with all its pieces, beside each other under names of their own', async () => {
    const { port } = server.address() as AddressInfo
    const film = `<video src="http://127.0.0.1:${port}/hls/all.m3u8?size=any"></video>`
    const { edition } = await compiled([aPost('one', 1, { content: { rendered: film } })])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    const [block] = body
    if (block?.type !== 'video') throw new Error('no film')
    expect(edition.notices.filter(({ path }) => path !== 'menu')).toEqual([])
    const files = new Map(edition.assets.map(({ from, to }) => [`/edition/${to}`, from]))
    const read = async (path: string) => readFile(files.get(path) ?? '', 'utf8')
    const all = async (path: string): Promise<string[]> => {
      const text = await read(path)
      if (!text.startsWith('#EXTM3U')) return [text]
      const names = text.split('\n').filter((line) => line && !line.startsWith('#'))
      return (await Promise.all(names.map((name) => all(join(dirname(path), name))))).flat()
    }
    const [source] = block.video.sources
    expect(await all(source?.url ?? '')).toEqual(['low one', 'both', 'high one', 'both'])
    expect(files.size).toBe(6)
  })

  it.each([
    ['goes on', 'live', 'a stream that has not ended'],
    ['is locked', 'locked', 'a playlist that names skd://key'],
    ['is none', 'page', 'no playlist'],
    ['lacks a piece', 'lost', 'status 404'],
  ])('keeps a link to a stream that %s, and says why', async (_, name, found) => {
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/${name}.m3u8`
    const { edition } = await compiled([
      aPost('one', 1, { content: { rendered: `<video src="${url}"></video>` } }),
    ])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    expect(body).toMatchObject([{ type: 'embed', embed: { url } }])
    expect(edition.notices).toContainEqual(expect.objectContaining({ path: url, found }))
  })

  it('offers the file of a film to take away, not the stream before it', async () => {
    const { port } = server.address() as AddressInfo
    const sources = ['hls/low/list.m3u8', 'film.mp4'].map(
      (path) => `<source src="http://127.0.0.1:${port}/${path}">`,
    )
    const film = `<video>${sources.join('')}</video>`
    const { edition } = await compiled([aPost('one', 1, { content: { rendered: film } })])
    const { body } = edition.documents.get('en/stories/one.json') as Story
    expect(body).toMatchObject([
      {
        video: {
          sources: [{ type: 'application/vnd.apple.mpegurl' }, { type: 'video/mp4' }],
          fallbackUrl: expect.stringMatching(/\.mp4$/) as unknown,
        },
      },
    ])
  })

  it('brings what is played under an ending that no host takes for a page or a script', async () => {
    const { port } = server.address() as AddressInfo
    const sounds = ['sound.html', 'sound.js', 'missing.mp4'].map(
      (name) => `<audio src="http://127.0.0.1:${port}/${name}"></audio>`,
    )
    const { edition } = await compiled([
      aPost('one', 1, { content: { rendered: sounds.join('') } }),
    ])
    expect(edition.assets.map(({ to }) => to.replace(/.*\./, ''))).toEqual(['bin', 'bin'])
    expect(edition.notices).toContainEqual(
      expect.objectContaining({ path: `http://127.0.0.1:${port}/missing.mp4`, found: 'a page' }),
    )
  })

  it('is not made where a page of its source cannot be had', async () => {
    const { port } = server.address() as AddressInfo
    const folder = await aFolder()
    await writeFile(join(folder, 'posts.json'), JSON.stringify(aPost('one', 1)))
    const sources = [folder, `http://127.0.0.1:${port}/posts.json`]
    const made = compileForeign({ config, sources, cache: join(folder, 'cache') })
    await expect(made).rejects.toThrow('found status 404, expected 200')
  })
})
