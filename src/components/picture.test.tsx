import { render as renderBare, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { Image } from '#src/model/media.ts'
import { Picture } from './picture.tsx'

const sources = (['avif', 'jpeg'] as const).flatMap((format) =>
  [320, 960, 1600].map((width) => ({
    url: `/arch-${width}.${format}`,
    type: `image/${format}`,
    width,
    height: width / 2,
  })),
)
const arch: Image = { alt: 'An arch of pale stone.', sources }

function render(element: ReactNode) {
  return renderBare(element, { wrapper: MemoryRouter })
}

it('offers AVIF in its widths to the browsers that know it and one JPEG to the others', () => {
  render(<Picture image={arch} sizes="50vw" />)
  const picture = screen.getByRole('img', { name: 'An arch of pale stone.' })
  const source = picture.parentElement?.querySelector('source')
  expect(source).toHaveAttribute('type', 'image/avif')
  expect(source).toHaveAttribute(
    'srcset',
    '/arch-320.avif 320w, /arch-960.avif 960w, /arch-1600.avif 1600w',
  )
  expect(source).toHaveAttribute('sizes', '50vw')
  expect(picture).not.toHaveAttribute('srcset')
  expect(picture).toHaveAttribute('src', '/arch-960.jpeg')
})

it('has the largest one’s width and height, so that it keeps its place', () => {
  render(<Picture image={arch} />)
  expect(screen.getByRole('img')).toHaveAttribute('width', '1600')
  expect(screen.getByRole('img')).toHaveAttribute('height', '800')
})

it('shows a picture of one file as it is', () => {
  const [, , , , only] = sources
  render(<Picture image={{ ...arch, sources: only ? [only] : [] }} sizes="50vw" />)
  const picture = screen.getByRole('img')
  expect(picture).toHaveAttribute('src', '/arch-960.jpeg')
  expect(picture).not.toHaveAttribute('srcset')
  expect(picture.closest('picture')).toBeNull()
})

it('shows a picture whose files are of no known kind', () => {
  const bare = [320, 960].map((width) => ({ url: `/arch-${width}`, width, height: width / 2 }))
  render(<Picture image={{ ...arch, sources: bare }} />)
  const picture = screen.getByRole('img')
  expect(picture).toHaveAttribute('srcset', '/arch-320 320w, /arch-960 960w')
  expect(picture.closest('picture')).toBeNull()
})

it('is not heard where the words beside it say the same', () => {
  render(<Picture image={arch} decorative />)
  expect(screen.queryByRole('img')).toBeNull()
})

it('is fetched first where it leads, and late everywhere else', () => {
  const { rerender } = render(<Picture image={arch} lead />)
  expect(screen.getByRole('img')).not.toHaveAttribute('loading')
  expect(screen.getByRole('img')).toHaveAttribute('fetchpriority', 'high')
  rerender(<Picture image={arch} />)
  expect(screen.getByRole('img')).toHaveAttribute('loading', 'lazy')
})
