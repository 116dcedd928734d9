import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { destinationOf } from '#src/model/addresses.ts'
import type { Story } from '#src/model/story.ts'
import body from '#src/components/story-body.module.css'
import { useQueries } from '#src/data/app-data.ts'
import { arriveAt } from '#src/lib/focus.ts'
import { allOf, put, take } from '#src/reader/library.ts'
import type { BegunStory } from '#src/reader/library.ts'
import { useBase } from '#src/reader/use-base.ts'
import { off, readStories } from '#src/reader/read-stories.ts'

/** Letters by which a piece of text is known again. */
const letters = 40
/** Begun stories that are remembered; older ones are forgotten. */
const most = 200

/** Where a story was left: up to which part of it (0 to 1) it was read. */
type Left = { part: number; goOn: () => void }

/**
 * Remembers on this device how far the story on this page is read, unless the reader wants nothing remembered. Gives where it was left
 * the last time as long as its beginning is shown; never goes there by itself.
 */
export function useStoryPlace(pathname: string): Left | undefined {
  const client = useQueryClient()
  const queries = useQueries()
  const path = useBase() + pathname
  const [left, setLeft] = useState<Left & { path: string }>()

  // In step with the window: what stands at its top is what is read.
  useEffect(() => {
    const to = destinationOf(pathname)
    if (to?.kind !== 'story') return
    const { queryKey } = queries.story(to.lang, to.id)
    let place: Place | undefined
    let isGone = false
    const keep = () => void remember(path, client.getQueryData(queryKey), place)
    const look = () => {
      place = placeNow() ?? place
      if (!isAtBeginning()) setLeft(undefined)
      keep()
    }
    leftAt(path).then(
      (found) => {
        if (isGone) return
        // Who had gone on before this part came reads there now.
        if (!isAtBeginning()) look()
        else if (found) setLeft({ path, ...found })
      },
      // A browser that keeps nothing is read in as well.
      () => undefined,
    )
    addEventListener(scrolled, look, { passive: true })
    return () => {
      isGone = true
      removeEventListener(scrolled, look)
      keep()
    }
  }, [client, queries, path, pathname])
  return left?.path === path ? left : undefined
}

/** Safari before 26.2 tells of each step alone. */
const scrolled = 'onscrollend' in globalThis ? 'scrollend' : 'scroll'

type Place = Pick<BegunStory, 'nth' | 'words' | 'part'>

function pieces(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main article .${body['body']} > *`)]
}

function isAtBeginning(): boolean {
  return scrollY < innerHeight
}

/** Undefined at a story's beginning, which needs no remembering, and below its end. */
function placeNow(): Place | undefined {
  const all = pieces()
  const nth = all.findIndex((it) => it.getBoundingClientRect().bottom > 0)
  if (isAtBeginning() || nth < 1) return undefined
  return { nth, words: wordsOf(all[nth]), part: nth / all.length }
}

function wordsOf(piece: HTMLElement | undefined): string {
  return piece?.textContent.trim().slice(0, letters) ?? ''
}

async function remember(path: string, story: Story | undefined, place?: Place): Promise<void> {
  const read = readStories.get()
  if (!story || read === off) return
  const { url, inLanguage: lang, headline } = story
  const isRead = read.includes(url)
  if (!place && !isRead) return
  const at = new Date().toISOString()
  const whole = { nth: 0, words: '', part: 1 }
  try {
    await put('begun', { path, lang, headline, at, isRead, ...(place ?? whole) })
  } catch {
    // Forbidden or full: it is read without being remembered.
  }
}

async function leftAt(path: string): Promise<Left | undefined> {
  const all = await allOf('begun')
  for (const it of all.slice(most)) await take('begun', it.path)
  const found = all.find((it) => it.path === path)
  if (!found || found.isRead || readStories.get() === off) return undefined
  const { part, nth, words } = found
  return {
    part,
    goOn() {
      const here = pieces()
      // A story that has changed since has its words elsewhere.
      const there = [here[nth], ...here].find((it) => wordsOf(it) === words)
      const piece = there ?? here[nth]
      piece?.scrollIntoView()
      if (piece) arriveAt(piece)
    },
  }
}
