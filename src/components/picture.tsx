import type { Image, Rendition } from '#src/model/media.ts'
import { byFormat, nearest } from '#src/model/renditions.ts'
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
  const { avif, plain } = byFormat(image)
  const widest = plain.toSorted((a, b) => b.width - a.width)[0]
  if (!widest) return null
  const img = (
    <img
      id={lead ? 'lead' : undefined}
      className={className}
      src={asset(nearest(plain, 960)?.url ?? widest.url)}
      {...(plain.length > 1 && !avif.length && { srcSet: srcSet(plain, asset), sizes })}
      width={widest.width}
      height={widest.height}
      alt={decorative ? '' : (image.alt ?? '')}
      loading={lead ? undefined : 'lazy'}
      fetchPriority={lead ? 'high' : undefined}
    />
  )
  if (!avif.length) return img
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(avif, asset)} sizes={sizes} />
      {img}
    </picture>
  )
}

/** Files without a safe address are left out; a comma at an address's end would end the whole. */
function srcSet(renditions: Rendition[], asset: ReturnType<typeof useAsset>): string | undefined {
  const files = renditions.flatMap(({ url, width }) => {
    const address = asset(url)?.replace(/,$/, '%2C')
    return address ? [`${address} ${width}w`] : []
  })
  return files.length ? files.join(', ') : undefined
}
