import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Destination } from '#src/model/addresses.ts'
import {
  loadAccessibility,
  loadFront,
  loadList,
  loadPrivacy,
  loadSaved,
  loadSearch,
  loadSettings,
} from './load-later.ts'
import { useQueries } from '#src/data/app-data.ts'
import { destinationIn } from '#src/reader/destination-in.ts'
import { useBase } from '#src/reader/use-base.ts'
import type { Queries } from '#src/data/queries.ts'

const signs = ['pointerover', 'focusin', 'touchstart'] as const
/** Stories that are fetched because their links are near, a page. */
const most = 8

/**
 * Reads ahead, one a page: what a link leads to is asked for when a pointer, a finger or the focus comes to it; what is
 * near, when the browser is idle and its connection is known to be neither slow nor paid by volume. Who saves data is
 * left alone.
 */
export function ReadAhead(): null {
  const client = useQueryClient()
  const queries = useQueries()
  const base = useBase()

  // In step with pointer, finger and focus.
  useEffect(() => {
    if (connection()?.saveData) return
    const ahead = ({ target }: { target: EventTarget | null }) => {
      const link = target instanceof Element ? target.closest('a') : null
      const destination = link && elsewhere(link, base)
      // Not before the page is painted that has just come under the pointer.
      if (destination) setTimeout(fetchAhead, 0, destination, client, queries)
    }
    // The pointer or the focus that woke the app came before anyone heard it.
    ahead({ target: document.querySelector('a:is(:hover, :focus)') })
    for (const sign of signs) document.addEventListener(sign, ahead, { passive: true })
    return () => {
      for (const sign of signs) document.removeEventListener(sign, ahead)
    }
  }, [client, queries, base])

  // In step with what is near the window.
  useEffect(() => {
    if (!isGenerous()) return
    let left = most
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const destination = target instanceof HTMLAnchorElement && elsewhere(target, base)
        if (!isIntersecting || !destination || destination.kind !== 'story' || left-- <= 0) continue
        observer.unobserve(target)
        fetchAhead(destination, client, queries)
      }
    })
    const idle = requestIdleCallback(() => {
      for (const link of document.querySelectorAll('main a[href]')) observer.observe(link)
    })
    return () => {
      cancelIdleCallback(idle)
      observer.disconnect()
    }
  }, [client, queries, base])

  return null
}

function fetchAhead(to: Destination, client: QueryClient, queries: Queries): void {
  // Only ahead of time: whoever follows the link asks again, and is told what is wrong.
  asking(to, client, queries).catch(() => undefined)
}

function asking(to: Destination, client: QueryClient, queries: Queries): Promise<unknown> {
  if (to.kind === 'search') return loadSearch()
  if (to.kind === 'accessibility') return loadAccessibility()
  if (to.kind === 'settings') return loadSettings()
  if (to.kind === 'saved') return loadSaved()
  if (to.kind === 'privacy') return loadPrivacy()
  if (to.kind === 'story') return client.query(queries.story(to.lang, to.id))
  if (to.kind === 'list')
    return Promise.all([loadList(), client.query(queries.list(to.lang, to.list, to.page))])
  return Promise.all([loadFront(), client.query(queries.front(to.lang))])
}

/** Undefined for what is here already. */
function elsewhere(link: HTMLAnchorElement, base: string): Destination | undefined {
  const isHere = link.hash !== '' || link.pathname === location.pathname
  return isHere ? undefined : destinationIn(link, base)
}

/** Network Information, where a browser tells: not every one does. */
type Connection = { saveData: boolean; effectiveType: string; type?: string }

function connection(): Connection | undefined {
  return (navigator as { connection?: Connection }).connection
}

/** Known to be so; where a browser does not tell, nothing is fetched that nobody pointed at. */
function isGenerous(): boolean {
  const { saveData = true, effectiveType, type } = connection() ?? {}
  const isFree = !saveData && effectiveType === '4g' && type !== 'cellular'
  return isFree && 'requestIdleCallback' in globalThis
}
