import type { Sentence } from './sentences.ts'

/** Where a reading is: the sentence that is spoken or would be next, and whether it is spoken now; `failed` once no voice came. */
export type Spoken = { at: number; isPlaying: boolean; failed?: boolean }
/** The voice and how fast it speaks, 1 as usual. */
export type Manner = { voice: SpeechSynthesisVoice | undefined; rate: number }

/**
 * Speaks sentences one by one, as `useSyncExternalStore` wants it. A pause ends the speech and begins its sentence anew
 * later: Android cannot go on after one, and Chrome forgets to.
 */
export function readAloud(sentences: Sentence[], manner: Manner) {
  let now: Spoken = { at: 0, isPlaying: false }
  let using = manner
  // Held here: Chrome lets go of an utterance that nobody holds, and its end with it.
  let spoken: SpeechSynthesisUtterance | undefined
  const listeners = new Set<() => void>()
  const become = (next: Spoken) => {
    now = next
    for (const listener of listeners) listener()
  }
  const hush = () => {
    spoken = undefined
    speechSynthesis.cancel()
  }
  const speak = (at: number): void => {
    hush()
    const sentence = sentences[at]
    if (!sentence) return become({ at: 0, isPlaying: false })
    if (!using.voice) return become({ at, isPlaying: false, failed: true })
    const utterance = new SpeechSynthesisUtterance(sentence.words)
    utterance.lang = sentence.lang
    utterance.rate = using.rate
    utterance.voice = using.voice
    utterance.addEventListener('end', () => spoken === utterance && speak(at + 1))
    utterance.addEventListener('error', () => {
      if (spoken !== utterance) return
      hush()
      become({ at, isPlaying: false, failed: true })
    })
    spoken = utterance
    become({ at, isPlaying: true })
    speechSynthesis.speak(utterance)
  }
  const pause = () => {
    hush()
    if (now.isPlaying) become({ at: now.at, isPlaying: false })
  }
  return {
    get: () => now,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    play: () => speak(now.at),
    pause,
    /** To the next paragraph; after the last to the first, in silence. */
    next: () => {
      const part = sentences[now.at]?.part ?? 0
      const at = sentences.findIndex((it) => it.part > part)
      if (now.isPlaying || at < 0) speak(at)
      else become({ at, isPlaying: false })
    },
    /** From the next sentence on; the one that is spoken begins anew. */
    use: (next: Manner) => {
      using = next
      if (now.isPlaying) speak(now.at)
    },
  }
}
