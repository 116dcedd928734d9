type Player = HTMLMediaElement | null

/** Plays from this second on. */
export function playFrom(player: Player, seconds: number): void {
  if (!player) return
  seek(player, seconds)
  play(player)
}

/** Pauses whatever plays on the page, but for this: two voices at once are none. */
export function pauseOthers(player?: EventTarget | null): void {
  for (const other of document.querySelectorAll<HTMLMediaElement>('video, audio'))
    if (other !== player) other.pause()
}

/** Goes to this second, and plays on if it did. */
export function seek(player: Player, seconds: number): void {
  if (player) player.currentTime = seconds
}

/** Begins with the files that stand in the player now, at this second, and goes on playing unless it was paused. */
export function beginAnew(player: Player, seconds = 0, paused = player?.paused): void {
  if (!player) return
  player.load()
  // Chromium forgets a place that is set between the two.
  player.addEventListener('loadedmetadata', () => seek(player, seconds), { once: true })
  if (!paused) play(player)
}

/** How fast it plays, other files too that may come into it. */
export function setSpeed(player: Player, rate: number): void {
  if (player) player.playbackRate = player.defaultPlaybackRate = rate
}

/** How loud it is, in percent; a player that is mute says none. */
export function volumeOf({ muted, volume }: HTMLMediaElement): number {
  return muted ? 0 : Math.round(volume * 100)
}

export function setVolume(player: Player, percent: number): void {
  if (!player) return
  player.volume = percent / 100
  player.muted = false
}

/** Whether a track's words are shown, only told of, or neither. */
export function setMode(track: TextTrack, mode: TextTrackMode): void {
  track.mode = mode
}

function play(player: HTMLMediaElement): void {
  // Whatever stands in its way is heard of as an error.
  player.play().catch(() => undefined)
}
