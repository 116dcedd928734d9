import { loadWords } from '#src/i18n/catalogues.ts'
import { loadStoryWords } from '#src/i18n/story-words.ts'
import { EnlargedPictures } from './enlarged-pictures.tsx'
import { StoryActions } from './story-actions.tsx'
import { StoryWays } from './story-ways.tsx'

const desk = { EnlargedPictures, StoryActions, StoryWays }

/** What one does with a story beside reading it: save it and hear it; see its pictures large; share, copy, print. */
export type StoryDesk = typeof desk

/** The parts of it, once their words are there too. */
export async function openDesk(lang: string): Promise<StoryDesk> {
  await Promise.all([loadStoryWords(lang), loadWords('saved', lang)])
  return desk
}
