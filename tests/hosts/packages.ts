import { provideFromDebian } from '#tests/debian.ts'

/** Vitest's own name for what runs before a project's tests: they fail here, in a sentence, where something is missing. */
export function setup(): void {
  provideFromDebian(['nginx', 'caddy'], 'The tests of what hosts send')
}
