import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { arriveAt, placeOf } from '#src/lib/focus.ts'

/** A link among those of a page: its address, and which one of those that share it. */
type Place = { href: string; nth: number }

/**
 * Keeps the reader's place. A followed link puts focus on the new page's h1; Back and Forward put it on the
 * very link that was followed; the first load, a refetch and an address that takes the place of another leave it alone.
 */
export function usePlace(): void {
  const { key, pathname } = useLocation()
  const navigation = useNavigationType()
  const places = useRef(new Map<string, Place>())
  // Where the page of languages led here, the shell is new and the page was followed to.
  const shown = useRef(navigation === NavigationType.Push ? '' : pathname)

  // In step with the document: which link was last followed from this history entry.
  useLayoutEffect(() => {
    const remember = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href')
      if (link && href) places.current.set(key, { href, nth: linksTo(href).indexOf(link) })
    }
    document.addEventListener('click', remember, true)
    return () => document.removeEventListener('click', remember, true)
  }, [key])

  // In step with the document's focus.
  useLayoutEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    // The same page went on: a list grew, and put focus on what was added.
    if (navigation === NavigationType.Replace) return
    const place = navigation === NavigationType.Pop && places.current.get(key)
    const link = place && linksTo(place.href)[place.nth]
    // A link in a list that has been closed is not there to arrive at.
    const isSeen = link && link.checkVisibility()
    const target = isSeen ? link : placeOf(document.querySelector<HTMLElement>('h1'))
    if (target) arriveAt(target)
  }, [key, pathname, navigation])
}

function linksTo(href: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href)
}
