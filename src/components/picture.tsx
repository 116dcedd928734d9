import type { Image } from '#src/model/media.ts'
import { useAsset } from './use-asset.ts'

type Props = {
  image: Image
  /** Drawn beside words that say the same: not heard. */
  decorative?: boolean
  /** The lead picture of a page, fetched first; all others wait until they are near. */
  lead?: boolean
  /** How wide the picture stands, as in HTML's `sizes`. */
  sizes?: string
  className?: string | undefined
}

/** A picture that keeps its place before it has loaded, and its words where it does not. */
export function Picture({ image, decorative, lead, sizes, className }: Props) {
  const asset = useAsset()
  const widest = image.sources.toSorted((a, b) => b.width - a.width)[0]
  if (!widest) return null
  const srcSet = image.sources.map(({ url, width }) => `${asset(url)} ${width}w`).join(', ')
  return (
    <img
      className={className}
      src={asset(widest.url)}
      {...(image.sources.length > 1 && { srcSet, sizes })}
      width={widest.width}
      height={widest.height}
      alt={decorative ? '' : (image.alt ?? '')}
      loading={lead ? 'eager' : 'lazy'}
      fetchPriority={lead ? 'high' : 'auto'}
      decoding={lead ? 'auto' : 'async'}
    />
  )
}
