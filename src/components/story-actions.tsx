import { useRef, useState, useSyncExternalStore } from 'react'
import { textFragment } from '#src/lib/text-fragment.ts'
import { useLocale } from '#src/i18n/locale.ts'
import buttons from './button.module.css'
import styles from './story-actions.module.css'

/** Shares a story, copies a link to it or to what is selected in it, prints it. */
export function StoryActions({ headline }: { headline: string }) {
  const { t } = useLocale()
  const place = useRef<HTMLButtonElement>(null)
  const [said, setSaid] = useState('')
  const quote = useSyncExternalStore(onSelection, () => quotation(place.current))

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
    <>
      {'share' in navigator && (
        <button className={buttons.button} type="button" onClick={share}>
          {t('share.share')}
        </button>
      )}
      <button
        ref={place}
        className={`${buttons.button} ${quote && styles.quote}`}
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
      <span role="status">{said}</span>
    </>
  )
}

function onSelection(changed: () => void): () => void {
  document.addEventListener('selectionchange', changed)
  return () => document.removeEventListener('selectionchange', changed)
}

/** What is selected in the story that this stands in. */
function quotation(inside: HTMLElement | null): string {
  const selection = getSelection()
  const text = inside?.closest('article')
  return selection && text?.contains(selection.anchorNode) && text.contains(selection.focusNode)
    ? selection.toString().trim()
    : ''
}
