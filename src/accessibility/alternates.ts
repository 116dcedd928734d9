import { accessibilityPath } from '#src/model/addresses.ts'
import type { Site } from '#src/model/site.ts'
import type { Alternates } from '#src/model/teaser.ts'

/** The pages that say what the edition promises, one a language. */
export function accessibilityAlternates({ languages }: Site): Alternates {
  return languages.map(({ code }) => ({ inLanguage: code, url: accessibilityPath(code) }))
}
