import { useCallback } from 'react'
import type { RefObject } from 'react'
import { useLater } from './use-later.ts'

/** What one does with a story beside reading it, once it is whole. */
export function useStoryDesk(story: RefObject<HTMLElement | null>, whole: boolean) {
  const open = useCallback(
    async (lang: string) => {
      const desk = await (await import('./story-desk.ts')).openDesk(lang)
      return story.current && { desk, article: story.current }
    },
    [story],
  )
  return useLater(open, whole)
}
