import type { Block } from '#src/model/block.ts'
import { useAsset } from '#src/components/use-asset.ts'
import { useMediaName } from '#src/components/use-media-text.ts'
import styles from './box.module.css'

export function AudioBlock({ block: { audio } }: { block: Block<'audio'> }) {
  const asset = useAsset()
  const name = useMediaName(audio)
  return (
    <figure data-insert>
      <figcaption className={styles.alone}>
        <a href={asset(audio.fallbackUrl)}>{name}</a>
      </figcaption>
      <audio controls preload="none" aria-label={name}>
        {audio.sources.map(({ url, type }) => (
          <source key={url} src={asset(url)} type={type} />
        ))}
        {audio.tracks.map(({ url, kind, srclang, label }) => (
          <track key={url} src={asset(url)} kind={kind} srcLang={srclang} label={label} />
        ))}
      </audio>
    </figure>
  )
}
