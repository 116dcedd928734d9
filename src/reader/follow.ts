import type { MouseEvent } from 'react'
import type { createMemoryRouter } from 'react-router'
import { takeOver } from '#src/lib/take-over.ts'
import { destinationIn } from './destination-in.ts'

type Press = MouseEvent<HTMLAnchorElement>
let answer: ((press: Press) => void) | undefined
let goes = () => false

/** Goes to the page of the edition that a pressed link leads to without loading a document, and leaves all else to the browser. */
export function follow(press: Press): void {
  answer?.(press)
}

/** Whether the reader is on the way to another page. */
export function isGoing(): boolean {
  return goes()
}

/** Has links followed by this router; one that leads to where the reader is takes the place of its history entry, as in browsers. */
export function followBy(router: ReturnType<typeof createMemoryRouter>, base: string): void {
  goes = () => router.state.navigation.state !== 'idle'
  answer = (press) => {
    const link = press.currentTarget
    const { href, hash } = link
    // To a part of a page the browser leads, or to words of it: by it alone the next Tab goes on from there.
    if (hash || press.defaultPrevented || !destinationIn(link, base) || !takeOver(press)) return
    void router.navigate(href.slice((location.origin + base).length), {
      replace: href === location.href,
    })
    // A document that is left takes its open menu with it; this one stays.
    link.closest<HTMLElement>('[popover]')?.hidePopover()
  }
}
