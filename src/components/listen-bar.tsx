import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLocale } from '#src/i18n/locale.ts'
import { loadListenWords } from '#src/i18n/listen-words.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { pauseOthers, playFrom } from '#src/reader/player.ts'
import { prefer, usePreferences } from '#src/reader/preferences.ts'
import { readAloud } from '#src/reader/read-aloud.ts'
import { sentencesIn } from '#src/reader/sentences.ts'
import { useSilence } from '#src/reader/use-silence.ts'
import { useSpokenMark } from '#src/reader/use-spoken-mark.ts'
import { voicesFor } from '#src/reader/voices-for.ts'
import buttons from './button.module.css'
import hidden from './hidden.module.css'
import { ListenConsent } from './listen-consent.tsx'
import styles from './listen-bar.module.css'
import story from './story-article.module.css'
import end from './story-end.module.css'

type Props = {
  article: HTMLElement
  lang: string
  /** At least one of them speaks the language. */
  all: SpeechSynthesisVoice[]
  onClose: () => void
}

/** What nobody wants to hear in the middle of a text. */
const passedOver = [
  'nav, button, form, table, pre, sup, svg, [aria-hidden=true], [data-insert]:not(aside)',
  'figure:not(li > figure), details:not([open])',
  ...[hidden['hidden'], story['kicker'], story['meta'], end['end']].map((name) => `.${name}`),
].join()

/** The bar, once its words are there too. */
export async function openBar(lang: string): Promise<typeof ListenBar> {
  await loadListenWords(lang)
  return ListenBar
}

/** Plays the recording that stands in a story, where it can be seen; says whether there is one that plays. */
export function playRecording(article: HTMLElement): boolean {
  const recording = article.querySelector('audio')
  recording?.scrollIntoView({ block: 'center' })
  recording?.focus()
  playFrom(recording, recording?.currentTime ?? 0)
  return recording !== null
}

/** Reads a story aloud, sentence by sentence; begins at once where the voice is one of the device, else when the reader agrees. */
function ListenBar({ article, lang, all, onClose }: Props) {
  const { t, number } = useLocale()
  const words = useInterfaceVoice()
  const { listen } = usePreferences()
  const { rate, chosen } = chosenIn(listen)
  const voices = voicesFor(lang, all)
  const mine = voices.find(({ voiceURI }) => voiceURI === chosen[lang])
  // A voice over the network is used only by a reader who has chosen it by its name.
  const voice = mine ?? voices.find(({ localService }) => localService)
  const [asked, ask] = useState(voice ? undefined : voices[0])
  const [sentences] = useState(() => sentencesIn(article, passedOver))
  const [reading] = useState(() => readAloud(sentences, { voice, rate }))
  const { at, isPlaying, failed } = useSyncExternalStore(reading.listen, reading.get)
  const play = useRef<HTMLButtonElement>(null)
  useSpokenMark(sentences[at]?.range, isPlaying)
  useSilence(reading.pause)

  // In step with what had focus before: the button that opened this, or a question that was answered.
  useEffect(() => {
    if (!asked) play.current?.focus()
  }, [asked])
  const bar = useRef<HTMLDivElement>(null)
  // In step with what the bar says: a page keeps as much room below.
  useEffect(() => {
    const root = document.documentElement.style
    const keep = new ResizeObserver(([entry]) => {
      root.setProperty('--bar', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`)
    })
    if (bar.current) keep.observe(bar.current)
    return () => {
      keep.disconnect()
      root.removeProperty('--bar')
    }
  }, [])
  const isReady = useRef(!asked)
  // In step with the device's speech, which begins because the reader has asked for it.
  useEffect(() => {
    if (isReady.current) begin(reading)
  }, [reading])

  const choose = (next: SpeechSynthesisVoice) => {
    prefer({ listen: { rate, chosen: { ...chosen, [lang]: next.voiceURI } } })
    reading.use({ voice: next, rate })
  }
  const options = (isLocal: boolean) =>
    voices
      .filter(({ localService }) => localService === isLocal)
      .map(({ voiceURI, name }) => (
        <option key={voiceURI} value={voiceURI}>
          {name}
        </option>
      ))
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={t('listen.listen')} {...words}>
      {asked ? (
        <ListenConsent
          name={asked.name}
          onAgree={() => {
            choose(asked)
            ask(undefined)
            begin(reading)
          }}
          onRefuse={() => (voice ? ask(undefined) : onClose())}
        />
      ) : (
        <>
          <button
            ref={play}
            className={buttons.filled}
            type="button"
            onClick={() => (isPlaying ? reading.pause() : begin(reading))}
          >
            {t(isPlaying ? 'listen.pause' : 'listen.play')}
          </button>
          <button className={buttons.button} type="button" onClick={reading.next}>
            {t('listen.next')}
          </button>
          <button className={buttons.button} type="button" onClick={onClose}>
            {t('listen.stop')}
          </button>
          <label className={styles.choice}>
            {t('listen.speed')}
            <select
              value={rate}
              onChange={({ currentTarget }) => {
                const next = Number(currentTarget.value)
                prefer({ listen: { rate: next, chosen } })
                reading.use({ voice, rate: next })
              }}
            >
              {rates.map((value) => (
                <option key={value} value={value}>
                  {number(value)}×
                </option>
              ))}
            </select>
          </label>
          {voices.length > 1 && (
            <label className={styles.choice}>
              {t('listen.voice')}
              <select
                value={voice?.voiceURI}
                onChange={({ currentTarget }) => {
                  const next = voices.find(({ voiceURI }) => voiceURI === currentTarget.value)
                  if (!next) return
                  if (next.localService) return choose(next)
                  reading.pause()
                  ask(next)
                }}
              >
                {options(true)}
                {voices.some(({ localService }) => !localService) && (
                  <optgroup label={t('listen.network')}>{options(false)}</optgroup>
                )}
              </select>
            </label>
          )}
        </>
      )}
      {failed && <span role="alert">{t('listen.silent')}</span>}
    </div>
  )
}

const rates = [0.75, 1, 1.25, 1.5, 2]

function begin(reading: ReturnType<typeof readAloud>): void {
  pauseOthers()
  reading.play()
}

/** What was chosen for listening, as it was kept: how fast, and the voice for each language by its URI. */
function chosenIn(kept: unknown): { rate: number; chosen: Record<string, unknown> } {
  const { rate, chosen } = Object(kept) as Record<string, unknown>
  return { rate: rates.find((it) => it === rate) ?? 1, chosen: { ...Object(chosen) } }
}
