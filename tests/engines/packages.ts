import { provideFromDebian } from '#tests/debian.ts'

/** Two browsers and what they need, as Debian calls it: a display that nobody sees, and what they play video with. */
const needed = [
  'firefox-esr',
  'libavcodec59',
  'webkit2gtk-driver',
  'gstreamer1.0-plugins-good',
  'xvfb',
]

/** Vitest's own name for what runs before a project's tests: they fail here, in a sentence, where something is missing. */
export function setup(): void {
  provideFromDebian(needed, 'The tests in Firefox and WebKit')
}
