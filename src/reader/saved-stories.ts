import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useBase } from '#src/reader/use-base.ts'
import { thumbnail } from '#src/model/renditions.ts'
import { bring, keepOnly } from '#src/keeping/saved-files.ts'
import { filesOf, readStory } from '#src/keeping/story-files.ts'
import type { Envelope } from '#src/keeping/story-files.ts'
import { allOf, put, take } from './library.ts'
import type { SavedStory } from './library.ts'

/** Whether stories can be saved here: the browser keeps something for such a page, and they stand in no publishing system. */
export function canSave(): boolean {
  const isLive = document.getElementById('root')?.dataset['live']
  return 'caches' in globalThis && 'indexedDB' in globalThis && !isLive
}

/** Whether a story is saved with its recordings; undefined where it is not to be saved at all. */
export type Films = 'with' | 'without' | undefined

/** Asked before recordings are saved: how many bytes they have, 0 where that is not known. */
type Ask = (bytes: number) => Promise<Films>

export type Saving = {
  /** What is saved on this device, the latest first; undefined until that is known. */
  saved: SavedStory[] | undefined
  /** Whether this browser keeps nothing. */
  failed: boolean
  /**
   * Saves the story whose page has this path below the base; rejects where that cannot be had, and with
   * `QuotaExceededError` where there is no room: what was saved before stays as it is.
   */
  save: (url: string, ask: Ask) => Promise<void>
  saveFilms: (
    story: SavedStory,
    onPart: (part: number) => void,
    signal: AbortSignal,
  ) => Promise<void>
  /** Takes a story off the list; its files go when it is tidied up, so that `putBack` can undo it. */
  remove: (story: SavedStory) => Promise<void>
  putBack: (story: SavedStory) => Promise<void>
}

const savedKey = ['saved']

/** The stories that the reader saved on this device, and what is done with them. */
export function useSavedStories(): Saving {
  const client = useQueryClient()
  const base = useBase()
  const { data, isError } = useQuery({
    queryKey: savedKey,
    queryFn: () => allOf('saved'),
    networkMode: 'always',
    retry: false,
  })
  const changed = () => client.invalidateQueries({ queryKey: savedKey })

  return {
    failed: isError,
    saved: data?.filter(({ path }) => path.startsWith(`${base}/`)),
    async save(url, ask) {
      const story = await readStory(url, base)
      const { text, films } = await filesOf(story, base)
      const total = films.reduce((sum, { bytes }) => sum + bytes, 0)
      const answer = films.length ? await ask(total) : 'without'
      if (!answer) return
      const isKept = answer === 'with'
      const record: SavedStory = {
        ...aboutOf(story, base),
        text: { addresses: text, bytes: 0 },
        films: { addresses: films.map(({ address }) => address), bytes: total, isKept },
      }
      await tidied(async () => {
        record.text.bytes = await bring(text)
        if (isKept) record.films.bytes = await bring(record.films.addresses)
        await put('saved', record)
      })
      await changed()
    },
    async saveFilms(story, onPart, signal) {
      const { addresses, bytes } = story.films
      const onBytes = (came: number) => onPart(Math.min(1, came / bytes))
      await tidied(async () => {
        const all = await bring(addresses, { onBytes, signal })
        await put('saved', { ...story, films: { addresses, bytes: all, isKept: true } })
      })
      await changed()
    },
    async remove({ path }) {
      await take('saved', path)
      await changed()
    },
    async putBack(story) {
      await apart(async () => {
        // Another tab may have tidied up since.
        await bring(addressesOf(story))
        await put('saved', story)
      })
      await changed()
    },
  }
}

function aboutOf({ url, inLanguage, headline, hero }: Envelope, base: string) {
  const image = hero?.type === 'video' ? hero.video.poster : hero?.image
  const at = new Date().toISOString()
  return {
    path: `${base}${url}`,
    lang: inLanguage,
    headline,
    at,
    ...(image && { image: thumbnail(image) }),
  }
}

/** What a saved story takes of the device, in bytes. */
export function bytesOf({ text, films }: SavedStory): number {
  return text.bytes + (films.isKept ? films.bytes : 0)
}

/** No two at a time, in any tab: one tidies up, another has just brought what no list has yet. */
function apart(change: () => Promise<void>): Promise<void> {
  return navigator.locks.request('landmark-saved', change)
}

/** A change after which, well or ill, no file is left of which no saved story knows. */
function tidied(change: () => Promise<void>): Promise<void> {
  return apart(() => change().finally(tidy))
}

/** Takes away the files of which no saved story knows. */
async function tidy(): Promise<void> {
  const saved = await allOf('saved')
  await keepOnly(saved.flatMap(addressesOf))
}

function addressesOf({ text, films }: SavedStory): string[] {
  return films.isKept ? [...text.addresses, ...films.addresses] : text.addresses
}

/** The same when nobody is about to save. */
export function tidySaved(): void {
  if (canSave()) apart(tidy).catch(() => undefined)
}
