import { useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { FileLink, formatOf } from './file-link.tsx'
import { Hidden } from './hidden.tsx'
import { Picture } from './picture.tsx'
import type { PlayerProps } from './player-desk.ts'
import { reasonOf } from './reason-of.ts'
import type { Reason } from './reason-of.ts'
import { posterOf } from './video-player.tsx'
import styles from './cannot-play.module.css'

/**
 * The poster, the reason in words, and the file to take away. Whoever was in the player is taken to the reason, and so
 * hears it; whoever was elsewhere is told.
 */
export function CannotPlay({ media, kind, now, change, play }: PlayerProps) {
  const [reason] = useState(() => reasonOf(now.failed, media.sources))
  const { t, row } = useLocale()
  const voice = useInterfaceVoice()
  const why = useRef<HTMLDivElement>(null)
  const id = useId()
  const [said, say] = useState('')
  const formats = row([...new Set(media.sources.map(({ type }) => formatOf(type)))])
  const words = `${t(`cannot.${kind}`)} ${t(reason, { formats })}`
  // In step with focus, which went with the player.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) {
      why.current?.focus()
      return
    }
    // A screen reader reads what comes into a status, not one that comes with its words.
    const late = setTimeout(() => say(`${media.title}: ${words}`))
    return () => clearTimeout(late)
  }, [media.title, words])
  // The file that stood in the player: it is here already, even where the network is not.
  const poster = posterOf(media)
  return (
    <div className={styles.cannot}>
      {poster && <Picture image={{ alt: '', sources: [poster] }} decorative />}
      <div
        // A group with a name, since Orca says nothing of a paragraph that Firefox gives focus to.
        ref={why}
        className={styles.why}
        role="group"
        aria-labelledby={id}
        tabIndex={-1}
        {...voice}
      >
        <p id={id}>
          <strong>{t(`cannot.${kind}`)}</strong> {t(reason, { formats })}
        </p>
        {mayPass.has(reason) && (
          <button
            type="button"
            onClick={() => {
              flushSync(() => change({}))
              play()
            }}
          >
            {t('failed.retry')}
          </button>
        )}
        <FileLink media={media} />
        <Hidden>
          <span role="status">{said}</span>
        </Hidden>
      </div>
    </div>
  )
}

const mayPass = new Set<Reason>([
  'video.cannot.gone',
  'video.cannot.network',
  'video.cannot.offline',
])
