import type { Image, Rendition } from './media.ts'

/** A picture's files: AVIF for the browsers that show it, and what all others show. */
export function byFormat({ sources }: Image): { avif: Rendition[]; plain: Rendition[] } {
  const avif = sources.filter(({ type }) => type === 'image/avif')
  const plain = sources.filter(({ type }) => type !== 'image/avif')
  return plain.length ? { avif, plain } : { avif: [], plain: avif }
}

/**
 * The same picture for a place of 152 CSS pixels, as in a list: what is larger is left out, and so is what only old
 * browsers need, since it stands beside a headline that says the same, ten times a page.
 */
export function thumbnail(image: Image): Image {
  const sources = byFormat(image).avif.filter(({ width }) => width <= 480)
  return sources.length ? { ...image, sources } : image
}

/** The file whose width in pixels comes nearest to this one. */
export function nearest(renditions: Rendition[], width: number): Rendition | undefined {
  const distance = (it: Rendition) => Math.abs(it.width - width)
  return renditions.toSorted((a, b) => distance(a) - distance(b))[0]
}
