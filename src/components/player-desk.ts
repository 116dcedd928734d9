import type { Dispatch, RefObject, SetStateAction } from 'react'
import type { Described, Recording } from '#src/model/media.ts'
import { loadPlayerWords } from '#src/i18n/player-words.ts'
import { pauseOthers } from '#src/reader/player.ts'
import type { Memory } from '#src/reader/use-captions.ts'
import { CannotPlay } from './cannot-play.tsx'
import { PlayerSettings } from './player-settings.tsx'
import { TranscriptLines } from './transcript-lines.tsx'

/**
 * How far a reader is with a video: whether it was begun, in which version, whether a script brings it, and HTML's code of what
 * ended it, -1 for none.
 */
export type Watching = {
  started?: boolean
  described?: Described | undefined
  streamed?: boolean | undefined
  failed?: number
}

/** What is seen, or heard. */
export type Kind = 'video' | 'audio'

/** What each part of a player is given; `shown` is the recording in the version that is chosen. */
export type PlayerProps = {
  media: Recording
  kind: Kind
  shown: Recording
  player: RefObject<HTMLMediaElement | null>
  now: Watching
  change: Dispatch<SetStateAction<Watching>>
  play: (from?: number) => void
  fail: () => void
} & Memory

const desk = { CannotPlay, PlayerSettings, TranscriptLines }

/** What a player does beyond playing. */
export type PlayerDesk = typeof desk

/** The parts of a player, once their words are there too. */
export async function openDesk(lang: string): Promise<PlayerDesk> {
  await loadPlayerWords(lang)
  document.addEventListener('play', playAlone, true)
  return desk
}

function playAlone({ target }: Event): void {
  pauseOthers(target)
}
