import { isSpoken } from './voices.ts'

/**
 * Those of these voices that speak a language (BCP 47), best first: on the device itself, of the very region, the usual
 * one. Linux lists each of its voices a hundred times, as `Name+variant`: the variants are left out.
 */
export function voicesFor(lang: string, all: SpeechSynthesisVoice[]): SpeechSynthesisVoice[] {
  const rank = (voice: SpeechSynthesisVoice) =>
    Number(voice.localService) * 4 + Number(voice.lang === lang) * 2 + Number(voice.default)
  return all
    .filter((voice) => isSpoken(lang, [voice]) && !voice.name.includes('+'))
    .toSorted((one, other) => rank(other) - rank(one))
}
