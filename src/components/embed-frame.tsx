import { useId, useState } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { prefer, usePreferences } from '#src/reader/preferences.ts'
import '#src/styles/embeds.css'
import buttons from './button.module.css'
import { Hidden } from './hidden.tsx'

type Props = { title: string; provider: string; address: string }

/**
 * A button, and beside it what pressing it tells the other party, until the reader has pressed one of that party's on this
 * device; then the party's own frame in the same place, with the focus. Nobody is asked before the press.
 */
export function EmbedFrame({ title, provider, address }: Props) {
  const { t } = useLocale()
  const voice = useInterfaceVoice()
  const note = useId()
  const { parties } = usePreferences()
  const [isLoaded, setLoaded] = useState(false)
  const isKnown = parties.includes(provider)
  if (isLoaded)
    return (
      <iframe
        ref={takeFocus}
        title={title}
        src={address}
        // Together these two free a frame of the page's own origin alone, and this never is one: docs/decisions/0019.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        // Else a player does not know where it stands, and some refuse to play.
        referrerPolicy="strict-origin-when-cross-origin"
        allowFullScreen
      />
    )
  const load = () => {
    if (!isKnown) prefer({ parties: [...parties, provider] })
    setLoaded(true)
  }
  return (
    <div {...voice}>
      <button
        className={buttons.button}
        type="button"
        aria-describedby={isKnown ? undefined : note}
        onClick={load}
      >
        {t('embed.load', { provider })} <Hidden>{title}</Hidden>
      </button>
      {!isKnown && <p id={note}>{t('embed.told', { provider, site: location.host })}</p>}
    </div>
  )
}

/** At once, since the button that had it is gone; and again into the page that has come into the frame, or Tab passes it by. */
function takeFocus(frame: HTMLIFrameElement | null): void {
  frame?.focus()
  const handOn = () => {
    if (document.activeElement !== frame) return
    frame?.blur()
    frame?.focus()
  }
  frame?.addEventListener('load', handOn, { once: true })
}
