import { expect, it } from 'vitest'
import { voicesFor } from './voices-for.ts'

function aVoice(name: string, lang: string, localService = true): SpeechSynthesisVoice {
  return { name, lang, localService, default: false, voiceURI: name }
}

it('the voices of a language come first from the device, then by their region', () => {
  const all = [
    aVoice('Far', 'en-GB', false),
    aVoice('American', 'en_US'),
    aVoice('British', 'en-GB'),
    aVoice('German', 'de-DE'),
  ]
  expect(voicesFor('en-GB', all).map(({ name }) => name)).toEqual(['British', 'American', 'Far'])
})

it('of a voice that is listed with its variants the voice itself is offered', () => {
  const all = [aVoice('English', 'en'), aVoice('English+Adam', 'en')]
  expect(voicesFor('en', all).map(({ name }) => name)).toEqual(['English'])
})

it('a language that no voice speaks has none', () => {
  expect(voicesFor('ar', [aVoice('English', 'en')])).toEqual([])
})
