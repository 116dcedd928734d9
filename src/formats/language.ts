/** A language for each script that tells one, where a document does not: the one that most who write it write. */
const byScript: [script: string, letters: RegExp, language: string][] = [
  ['Arab', /\p{Script=Arabic}/gu, 'ar'],
  ['Hebr', /\p{Script=Hebrew}/gu, 'he'],
  ['Cyrl', /\p{Script=Cyrillic}/gu, 'ru'],
  ['Grek', /\p{Script=Greek}/gu, 'el'],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  ['Hans', /\p{Script=Han}/gu, 'zh'],
  ['Kore', /\p{Script=Hangul}/gu, 'ko'],
  ['Thai', /\p{Script=Thai}/gu, 'th'],
  ['Deva', /\p{Script=Devanagari}/gu, 'hi'],
]

/** The usual language, unless the text is written in a script that this language is not written in. */
export function languageByScript(text: string, usual: string): string {
  const sample = text.slice(0, 2_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const own = new Intl.Locale(usual).maximize().script
  const found = byScript.find(([, pattern]) => (sample.match(pattern)?.length ?? 0) > letters / 2)
  return found && found[0] !== own ? found[2] : usual
}
