import type { Recording } from '#src/model/media.ts'
import { useAsset } from './use-asset.ts'

type Props = { sources: Recording['sources']; fail: () => void }

/** The files of a player. Of several each tells its own error; the last one's is the player's. */
export function MediaSources({ sources, fail }: Props) {
  const asset = useAsset()
  return sources.map(({ url, type }, index) => (
    <source
      key={url}
      src={asset(url)}
      type={type}
      onError={index + 1 < sources.length ? undefined : fail}
    />
  ))
}
