import { useState } from 'react'
import type { ReactNode } from 'react'
import { megabytes } from '#src/lib/megabytes.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { isFull } from '#src/keeping/saved-files.ts'
import { bytesOf, canSave, useSavedStories } from '#src/reader/saved-stories.ts'
import type { Films } from '#src/reader/saved-stories.ts'
import { useBase } from '#src/reader/use-base.ts'
import { AskForFilms } from './ask-for-films.tsx'

/** How one story stands with what is saved. */
type Save = {
  isSaved: boolean
  isBusy: boolean
  /** Whether there may be something to say: a status of each story in a list would be heard, empty as it is. */
  isPressed: boolean
  /** What came of it, to be said politely. */
  done: string
  /** What went wrong, to be seen and said at once. */
  failed: string
  press: () => void
  /** Stands beside the button while something is asked. */
  question: ReactNode
}

/**
 * Saves the story whose page has this path below the base, or takes it off what is saved; undefined as long as it is not known
 * which, and where nothing can be kept.
 */
export function useSave(url: string, headline: string): Save | undefined {
  const { t } = useLocale()
  const path = useBase() + url
  const { saved, save, remove } = useSavedStories()
  const [state, setState] = useState<'busy' | 'saved' | 'gone' | 'failed' | 'full'>()
  const [question, setQuestion] = useState<{ bytes: number; answer: (it: Films) => void }>()

  if (!saved || !canSave()) return undefined
  const story = saved.find((it) => it.path === path)

  const ask = (bytes: number) =>
    new Promise<Films>((answer) => setQuestion({ bytes, answer })).finally(() =>
      setQuestion(undefined),
    )
  const press = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      if (story) await remove(story)
      else await save(url, ask)
      setState(story ? 'gone' : 'saved')
    } catch (cause) {
      setState(isFull(cause) ? 'full' : 'failed')
    }
  }
  const isDone = (state === 'saved' && story) || (state === 'gone' && !story)
  return {
    isSaved: story !== undefined,
    isBusy: state === 'busy',
    isPressed: state !== undefined,
    done: isDone ? t(`saved.now.${state}`, { size: megabytes(story ? bytesOf(story) : 0) }) : '',
    failed: state === 'failed' || state === 'full' ? t(`saved.${state}`) : '',
    press: () => void press(),
    question: question && <AskForFilms headline={headline} {...question} />,
  }
}
