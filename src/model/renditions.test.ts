import { expect, it } from 'vitest'
import type { Rendition } from './media.ts'
import { byFormat, nearest } from './renditions.ts'

const aRendition = (width: number, type?: string): Rendition => ({
  url: `/${width}`,
  width,
  height: width,
  ...(type && { type }),
})

it('tells AVIF from what every browser shows', () => {
  const [avif, jpeg, bare] = [
    aRendition(1, 'image/avif'),
    aRendition(1, 'image/jpeg'),
    aRendition(1),
  ]
  const both = byFormat({ alt: null, sources: [avif, jpeg, bare] })
  expect(both).toEqual({ avif: [avif], plain: [jpeg, bare] })
})

it('takes a picture of AVIF alone as it is', () => {
  const avif = aRendition(1, 'image/avif')
  expect(byFormat({ alt: null, sources: [avif] })).toEqual({ avif: [], plain: [avif] })
})

it('finds the width that comes nearest', () => {
  const all = [320, 640, 1024].map((width) => aRendition(width))
  expect([0, 500, 960, 5000].map((width) => nearest(all, width)?.width)).toEqual([
    320, 640, 1024, 1024,
  ])
  expect(nearest([], 960)).toBeUndefined()
})
