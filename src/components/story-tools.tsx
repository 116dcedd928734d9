import { useRef, useState, useSyncExternalStore } from 'react'
import { settingsPath } from '#src/model/addresses.ts'
import { isPlain } from '#src/lib/is-plain.ts'
import { textFragment } from '#src/lib/text-fragment.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { press } from '#src/reader/presses.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import buttons from './button.module.css'
import { PageLink } from './page-link.tsx'
import styles from './story-tools.module.css'

/** What one does with a story: set how it reads; with script, share it, take a link to it or to what is selected in it, print it. */
export function StoryTools({ headline }: { headline: string }) {
  const { t, edition } = useLocale()
  const words = useInterfaceVoice()
  const bar = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const awake = useAwake()
  const quote = useSyncExternalStore(
    onSelection,
    () => quotation(bar.current),
    () => '',
  )

  const copy = async () => {
    const address = location.href.replace(/#.*/, '') + (quote && `#${textFragment(quote)}`)
    try {
      await navigator.clipboard.writeText(address)
      setSaid(t('share.copied'))
    } catch {
      setSaid(t('share.failed', { address }))
    }
  }
  const share = () => {
    // Whoever closes the browser's own sheet has changed her mind: no fault.
    navigator.share({ title: headline, url: location.href }).catch(() => undefined)
  }
  return (
    <div
      className={styles.tools}
      data-quoting={quote !== '' || undefined}
      ref={bar}
      role={awake ? 'group' : undefined}
      aria-label={awake ? t('story.tools') : undefined}
      {...words}
    >
      <PageLink
        className={buttons.button}
        to={settingsPath(edition)}
        onClick={(event) => {
          if (!isPlain(event)) return
          event.preventDefault()
          press('settings')
        }}
      >
        {t('settings.title')}
      </PageLink>
      {awake && 'share' in navigator && (
        <button className={buttons.button} type="button" onClick={share}>
          {t('share.share')}
        </button>
      )}
      {awake && (
        <>
          <button
            className={buttons.button}
            type="button"
            // Pressing it must not undo what is selected.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void copy()}
          >
            {t(quote ? 'share.quote' : 'share.copy')}
          </button>
          <button className={buttons.button} type="button" onClick={() => print()}>
            {t('share.print')}
          </button>
        </>
      )}
      <span role="status">{said}</span>
    </div>
  )
}

function onSelection(changed: () => void): () => void {
  document.addEventListener('selectionchange', changed)
  return () => document.removeEventListener('selectionchange', changed)
}

/** What is selected in the text that this bar stands below. */
function quotation(bar: HTMLElement | null): string {
  const selection = getSelection()
  const text = bar?.parentElement
  return selection && text?.contains(selection.anchorNode) && text.contains(selection.focusNode)
    ? selection.toString().trim()
    : ''
}
