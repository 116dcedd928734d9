import { createContext, use } from 'react'
import { directionOf } from '#src/model/direction.ts'
import type { Direction } from '#src/model/inline.ts'
import { useLocale } from './locale.ts'

/** The language of the content that stands around, where it is not the interface's: a story's own. */
export const ContentLanguage = createContext<string | undefined>(undefined)

/** HTML's `lang` and `dir`, or neither where the words around are of that language already. */
export type Voice = { lang?: string; dir?: Direction }

/** The voice of content in this language among words of the interface. */
export function useContentVoice(language: string): Voice {
  const { lang } = useLocale()
  return language === lang ? {} : { lang: language, dir: directionOf(language) }
}

/** The voice of the interface's words among content of another language. */
export function useInterfaceVoice(): Voice {
  const { lang, dir } = useLocale()
  const around = use(ContentLanguage)
  return around === undefined || around === lang ? {} : { lang, dir }
}
