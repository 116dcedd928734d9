import type { Image, Rendition } from './media.ts'

/** A picture's files: AVIF for the browsers that show it, and what all others show. */
export function byFormat({ sources }: Image): { avif: Rendition[]; plain: Rendition[] } {
  const avif = sources.filter(({ type }) => type === 'image/avif')
  const plain = sources.filter(({ type }) => type !== 'image/avif')
  return plain.length ? { avif, plain } : { avif: [], plain: avif }
}

/** The file whose width in pixels comes nearest to this one. */
export function nearest(renditions: Rendition[], width: number): Rendition | undefined {
  const distance = (it: Rendition) => Math.abs(it.width - width)
  return renditions.toSorted((a, b) => distance(a) - distance(b))[0]
}
