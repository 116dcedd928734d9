let known: SpeechSynthesisVoice[] = []

/** The voices that the browser has, as `useSyncExternalStore` wants them; none where it has no speech. */
export const voices = {
  get: (): SpeechSynthesisVoice[] => {
    // They come some time after they were first asked for, maybe before anybody listens.
    if (!known.length) known = globalThis.speechSynthesis?.getVoices() ?? []
    return known.length ? known : none
  },
  listen: (listener: () => void) => {
    const changed = () => {
      known = []
      listener()
    }
    // Not every browser that has speech tells of its voices here.
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', changed)
    return () => globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', changed)
  },
}

const none: SpeechSynthesisVoice[] = []

/** Whether one of these voices speaks a language (BCP 47). */
export function isSpoken(lang: string, all: SpeechSynthesisVoice[]): boolean {
  return all.some((voice) => primary(voice.lang) === primary(lang))
}

/** The first part of a tag; Android writes `en_US`. */
function primary(tag: string): string | undefined {
  return tag.split(/[-_]/)[0]
}
