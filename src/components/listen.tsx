import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Story } from '#src/model/story.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { isSpoken, voices } from '#src/reader/voices.ts'
import type { openBar } from './listen-bar.tsx'
import styles from './listen.module.css'

type Props = { story: Story; article: HTMLElement }

/** A way to hear a story: its own recording where it has one, else a voice of the browser's; nothing where there is neither. */
export function Listen({ story, article }: Props) {
  const { t, lang } = useLocale()
  const words = useInterfaceVoice()
  const all = useSyncExternalStore(voices.listen, voices.get)
  const button = useRef<HTMLButtonElement>(null)
  const [Bar, setBar] = useState<Awaited<ReturnType<typeof openBar>>>()
  const [state, setState] = useState<'idle' | 'open' | 'closed' | 'failed'>('idle')
  const isRecorded = story.type === 'audio' && story.body.some(({ type }) => type === 'audio')

  // In step with the bar, which focus was in when it was closed.
  useEffect(() => {
    if (state === 'closed') button.current?.focus()
  }, [state])

  const open = async () => {
    try {
      const bar = await import('./listen-bar.tsx')
      if (isRecorded && bar.playRecording(article)) return
      const ready = await bar.openBar(lang)
      setBar(() => ready)
      setState('open')
    } catch {
      setState('failed')
    }
  }
  if (!isRecorded && !isSpoken(story.inLanguage, all)) return null
  if (Bar && state === 'open')
    return (
      <Bar article={article} lang={story.inLanguage} all={all} onClose={() => setState('closed')} />
    )
  return (
    <div className={styles.way} {...words}>
      {state === 'failed' && <span role="alert">{t('listen.failed')}</span>}
      <button ref={button} className={styles.listen} type="button" onClick={() => void open()}>
        <svg viewBox="0 0 20 20" width="1.125rem" fill="currentColor" aria-hidden="true">
          <path d="M3 7.5v5h3l4.5 4v-13L6 7.5zM13 6.8a4.2 4.2 0 0 1 0 6.4l-.9-1.1a2.8 2.8 0 0 0 0-4.2zm1.9-2.3a7.2 7.2 0 0 1 0 11l-.9-1.1a5.8 5.8 0 0 0 0-8.8z" />
        </svg>
        <span className={styles.word}>{t('listen.listen')}</span>
      </button>
    </div>
  )
}
