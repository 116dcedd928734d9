/**
 * Words a minute read silently, by language: Trauzettel-Klosinski and Dietz, "Standardized Assessment of
 * Reading Performance: the International Reading Speed Texts IReST" (2012). Japanese and Chinese count characters.
 */
const speeds: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 357,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 255,
}
const usual = 184

/** The minutes, at least 1, that a story of so many words takes in its language. */
export function readingMinutes(words: number, language: string): number {
  const [primary = ''] = language.toLowerCase().split('-')
  return Math.max(1, Math.round(words / (speeds[primary] ?? usual)))
}
