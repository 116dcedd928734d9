import { clockDuration, isoDuration } from '#src/model/duration.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { playFrom } from '#src/reader/player.ts'
import { usePlayerState } from '#src/reader/use-player-state.ts'
import type { PlayerProps } from './player-desk.ts'
import { useAsset } from './use-asset.ts'
import styles from './transcript-lines.module.css'

/** What is said in a video; each line plays it from there, the one that is being said is marked. */
export function TranscriptLines({ kind, shown, player, now, change }: PlayerProps) {
  const { t, edition } = useLocale()
  const voice = useInterfaceVoice()
  const asset = useAsset()
  const lines = shown.transcript ?? []
  const file = shown.tracks.find(({ srclang }) => srclang === edition)
  const present = usePlayerState(player, ['timeupdate', 'seeking'], (it) =>
    it.paused && !it.currentTime
      ? -1
      : lines.findLastIndex(({ start }) => start <= it.currentTime + 0.01),
  )
  const jump = (start: number) => {
    change({ ...now, started: true })
    playFrom(player.current, start)
  }
  return (
    <>
      <p className={styles.hint} {...voice}>
        {t(`lines.${kind}`, { count: lines.length })}
      </p>
      <ol className={styles.lines}>
        {lines.map(({ start, text }, index) => (
          <li key={start}>
            <button
              type="button"
              aria-current={index === present ? 'true' : undefined}
              onClick={() => jump(start)}
            >
              <time dateTime={isoDuration(start)}>{clockDuration(Math.floor(start))}</time>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ol>
      {file && (
        <a className={styles.file} href={asset(file.url)} download {...voice}>
          {t('player.file')}
        </a>
      )}
    </>
  )
}
