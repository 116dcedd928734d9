import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Recording } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { setMode } from '#src/reader/player.ts'
import styles from './player-settings.module.css'

type Props = { player: RefObject<HTMLMediaElement | null>; tracks: Recording['tracks'] }

/** Descriptions that are text beside the video: no browser speaks them, a screen reader does. */
export function TextDescriptions({ player, tracks }: Props) {
  const { t } = useLocale()
  const [on, setOn] = useState(false)
  const [said, say] = useState('')
  const index = tracks.findIndex(({ kind }) => kind === 'descriptions')
  // In step with the track.
  useEffect(() => {
    const track = player.current?.textTracks[index]
    if (!track || !on) return
    const hear = () => {
      const cues = [...(track.activeCues ?? [])]
      say(cues.map((cue) => (cue instanceof VTTCue ? cue.text : '')).join(' '))
    }
    setMode(track, 'hidden')
    track.addEventListener('cuechange', hear)
    return () => {
      setMode(track, 'disabled')
      track.removeEventListener('cuechange', hear)
    }
  }, [player, index, on])
  const track = tracks[index]
  if (!track) return null
  return (
    <>
      <label className={styles.choice}>
        <input type="checkbox" checked={on} onChange={() => setOn(!on)} />
        {t('player.descriptions')}
      </label>
      <p className={styles.said} role="status" lang={track.srclang}>
        {on && said}
      </p>
    </>
  )
}
