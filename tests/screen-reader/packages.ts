import { provideFromDebian } from '#tests/debian.ts'

/** What the journeys need, as Debian calls it: Orca, its buses, a display nobody sees, keys to press, two browsers. */
const needed = [
  'orca',
  'at-spi2-core',
  'dbus',
  'gir1.2-gtk-3.0',
  'gir1.2-wnck-3.0',
  'libatk-adaptor',
  'libatk-bridge2.0-0',
  'libglib2.0-bin',
  'openbox',
  'python3-pyatspi',
  'python3-speechd',
  'xdotool',
  'xvfb',
  'firefox-esr',
  // What Firefox decodes video with.
  'libavcodec59',
  'chromium',
]

/** Vitest's own name for what runs before a project's tests: they fail here, in a sentence, where something is missing. */
export function setup(): void {
  provideFromDebian(needed, 'The journeys with a screen reader')
}
