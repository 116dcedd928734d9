import sharp from 'sharp'
import { expect, it } from 'vitest'
import { installFiles } from './install-files.ts'

const site = {
  folder: 'public',
  base: '/news',
  name: 'The Wall',
  lang: 'ar',
  style: ':root{--paper:light-dark(#fcfbf8,#121514)}',
}

it('an edition can be installed under its own name, in its own place', async () => {
  const manifest = JSON.parse(String((await installFiles(site)).get('site.webmanifest'))) as object
  expect(manifest).toMatchObject({
    name: 'The Wall',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/news/',
    scope: '/news/',
    background_color: '#fcfbf8',
  })
})

it('every icon that the manifest names is there, in the size it says', async () => {
  const files = await installFiles(site)
  const { icons } = JSON.parse(String(files.get('site.webmanifest'))) as {
    icons: { src: string; sizes: string; type: string }[]
  }
  const drawn = icons.filter(({ type }) => type === 'image/png')
  expect(drawn).toHaveLength(4)
  for (const { src, sizes } of drawn) {
    const file = files.get(src.replace('/news/', ''))
    const { width, height } = await sharp(file as Uint8Array).metadata()
    expect(`${width}x${height}`).toBe(sizes)
  }
})

it('an icon whose corners may be cut has room around it, and no hole', async () => {
  const file = (await installFiles(site)).get('icon-maskable-192.png') as Uint8Array
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  const paper = [0xfc, 0xfb, 0xf8]
  const at = (x: number, y: number) =>
    [...data.subarray((y * info.width + x) * info.channels)].slice(0, 3)
  // As far from the middle as no mask leaves anything: two fifths of the side.
  for (const [x, y] of [
    [0, 0],
    [191, 191],
    [96, 10],
    [30, 96],
  ] as const)
    expect(at(x, y)).toEqual(paper)
  expect(at(96, 96)).not.toEqual(paper)
})
