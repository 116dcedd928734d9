import { useEffect, useReducer } from 'react'
import { flushSync } from 'react-dom'
import { clockDuration } from '#src/model/duration.ts'
import { isCaptions } from '#src/model/media.ts'
import type { Described } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { beginAnew, setSpeed, setVolume, volumeOf } from '#src/reader/player.ts'
import { useCaptions } from '#src/reader/use-captions.ts'
import { useMoment } from '#src/reader/use-moment.ts'
import { usePlayerState } from '#src/reader/use-player-state.ts'
import type { PlayerProps } from './player-desk.ts'
import { TextDescriptions } from './text-descriptions.tsx'
import { streamIn, useStream } from './use-stream.ts'
import styles from './player-settings.module.css'

/** What the browsers' own controls lack, or keep from the keyboard: captions by language, speed, volume, description. */
export function PlayerSettings(props: PlayerProps) {
  const { media, kind, shown, player, now, change } = props
  const { t, number, edition, lang } = useLocale()
  const voice = useInterfaceVoice()
  const tracks = kind === 'video' ? shown.tracks : none
  const [captions, showCaptions] = useCaptions(player, tracks, edition, props)
  const rate = usePlayerState(player, ['ratechange'], (it) => it.playbackRate)
  const volume = usePlayerState(player, ['volumechange'], volumeOf)
  const [from, beginAgain] = useMoment(player, media, props)
  // At once: the browser tells of a change only after the next key may have been pressed.
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  useStream(props)
  useSilentFaults(props)
  useLettingGo(player)

  const choose = (described: Described | undefined) => {
    const { currentTime = 0, duration = 1, paused } = player.current ?? {}
    const part = currentTime / (shown.duration ?? duration)
    const next = described ?? media
    flushSync(() => change({ ...now, described, streamed: streamIn(next.sources) !== undefined }))
    beginAnew(player.current, part * (next.duration ?? duration), paused)
  }
  return (
    <div
      className={styles.settings}
      role="group"
      aria-label={t('player.settings', { title: media.title })}
      {...voice}
    >
      {from !== undefined && (
        <p className={styles.choice}>
          {t('player.from', { time: clockDuration(from) })}
          <button className={styles.anew} type="button" onClick={beginAgain}>
            {t('player.anew')}
          </button>
        </p>
      )}
      {tracks.some(isCaptions) && (
        <label className={styles.choice} data-on={captions >= 0}>
          {t('player.captions')}
          <select
            value={captions}
            onChange={({ currentTarget }) => {
              showCaptions(Number(currentTarget.value))
              look()
            }}
          >
            <option value={-1}>{t('player.off')}</option>
            {tracks.map(
              (track, index) =>
                isCaptions(track) && (
                  <option key={track.url} value={index} lang={track.srclang}>
                    {track.label}
                  </option>
                ),
            )}
          </select>
        </label>
      )}
      <label className={styles.choice}>
        {t('player.speed')}
        <select
          value={rate}
          onChange={({ currentTarget }) => {
            setSpeed(player.current, Number(currentTarget.value))
            look()
          }}
        >
          {rates.concat(rates.includes(rate) ? [] : [rate]).map((value) => (
            <option key={value} value={value}>
              {number(value)}×
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {t('player.volume')}
        <input
          type="range"
          max={100}
          step={5}
          value={volume}
          aria-valuetext={t('player.percent', { percent: volume })}
          onChange={({ currentTarget }) => {
            setVolume(player.current, Number(currentTarget.value))
            look()
          }}
        />
      </label>
      {media.described && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={now.described !== undefined}
            onChange={({ currentTarget }) =>
              choose(currentTarget.checked ? media.described : undefined)
            }
          />
          {t('player.described', { language: languageName(media.described.lang, lang) })}
        </label>
      )}
      <TextDescriptions player={player} tracks={tracks} />
    </div>
  )
}

const none: PlayerProps['shown']['tracks'] = []
const rates = [0.5, 0.75, 1, 1.25, 1.5, 2]

function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag
}

/**
 * Hears what no error tells: that there is no file, or that each had failed before anybody listened. Looks again and
 * again, since a busy browser may tell that it plays after it has told that it cannot.
 */
function useSilentFaults({ shown: { sources }, player, change }: PlayerProps): void {
  // In step with the player as it is found.
  useEffect(() => {
    const it = player.current
    if (!sources.length) change({ failed: -1 })
    const late = setInterval(() => {
      if (!streamIn(sources) && it?.networkState === HTMLMediaElement.NETWORK_NO_SOURCE)
        beginAnew(it)
    }, 1_000)
    return () => clearInterval(late)
  }, [player, sources, change])
}

/** A document in Chromium keeps captions that were read for as long as it lives, and with them what they stand in. */
function useLettingGo(player: PlayerProps['player']): void {
  // In step with a player that has left the page.
  useEffect(() => {
    const it = player.current
    return () => {
      if (it && !it.isConnected) for (const track of it.querySelectorAll('track')) track.remove()
    }
  }, [player])
}
