import { focusOnce } from '#src/lib/focus.ts'

/**
 * The next of these from where the reader is, in the order of the page: from what has focus, or where that is out of
 * sight, from the first one in view.
 */
export function nextOf(targets: HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const from = document.activeElement
  if (from && from !== document.body && from.tagName !== 'MAIN' && isInView(from)) {
    const side = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
    const ahead = targets.filter((it) => from.compareDocumentPosition(it) & side)
    return ahead.at(by > 0 ? 0 : -1)
  }
  const first = targets.findIndex((it) => it.getBoundingClientRect().top >= 0)
  if (by > 0) return targets[first]
  return first === -1 ? targets.at(-1) : targets[Math.max(0, first - 1)]
}

/** Focus on it, and the whole of what it belongs to in view, with room around. */
export function goTo(target: HTMLElement): void {
  focusOnce(target)
  const isLink = target.matches('a')
  const whole = (isLink && target.closest<HTMLElement>('[data-shape], li')) || target
  const box = whole.getBoundingClientRect().height < innerHeight * 0.9 ? whole : target
  const { top, bottom } = box.getBoundingClientRect()
  // A list is read around the place, a text from its heading on.
  if (top < room || bottom > innerHeight - room)
    box.scrollIntoView({ block: isLink ? 'center' : 'start', behavior: 'instant' })
}

/** The page's beginning: its headline has focus. */
export function goToTop(): void {
  const headline = document.querySelector<HTMLElement>('h1')
  if (headline) focusOnce(headline)
  scrollTo({ top: 0, behavior: 'instant' })
}

/** Opens a list that stands behind a button, and puts focus on its first link; where it stands open, on that alone. */
export function openList(id: string): boolean {
  const list = document.getElementById(id)
  const button = document.querySelector<HTMLElement>(`[popovertarget="${id}"]`)
  if (button?.checkVisibility() && !list?.matches(':popover-open')) {
    button.focus()
    button.click()
  }
  const link = list?.querySelector('a')
  link?.focus()
  return link !== null && link === document.activeElement
}

/** What lies over the page lies over what is gone to. */
export function closeLists(): void {
  for (const list of document.querySelectorAll<HTMLElement>(':popover-open')) list.hidePopover()
}

/** The room that a focus ring takes, and a little air. */
const room = 8

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
