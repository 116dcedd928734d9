type Player = HTMLVideoElement | null

/** Plays from this second on. */
export function playFrom(player: Player, seconds: number): void {
  if (!player) return
  player.currentTime = seconds
  play(player)
}

/** Begins with the files that stand in the player now, at this second, and goes on playing if it did. */
export function beginAnew(player: Player, seconds = 0): void {
  if (!player) return
  const { paused } = player
  player.load()
  const seek = () => {
    player.currentTime = seconds
  }
  // Chromium forgets a place that is set between the two.
  player.addEventListener('loadedmetadata', seek, { once: true })
  if (!paused) play(player)
}

/** How fast it plays, other files too that may come into it. */
export function setSpeed(player: Player, rate: number): void {
  if (player) player.playbackRate = player.defaultPlaybackRate = rate
}

/** How loud it is, in percent; a player that is mute says none. */
export function volumeOf({ muted, volume }: HTMLVideoElement): number {
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

function play(player: HTMLVideoElement): void {
  // Whatever stands in its way is heard of as an error.
  player.play().catch(() => undefined)
}
