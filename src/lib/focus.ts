/**
 * Puts focus on something that is read rather than pressed. It takes `tabindex` only while it has focus,
 * so that a later click inside it does not make it the page's next stop.
 */
export function focusOnce(element: HTMLElement): void {
  arriving = undefined
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus({ preventScroll: true })
}

/** Where one arrives with a headline: at itself or, where it is the label of a field, in the field. */
export function placeOf(headline: HTMLElement | null | undefined): HTMLElement | null | undefined {
  return headline?.querySelector('label')?.control ?? headline
}

/** Milliseconds in which a screen reader has said what took focus. */
export const said = 300

/**
 * Focus on the new page's place, by way of the page's whole content: when what had focus is removed, Orca looks for
 * another place in there without a word, and is silent about a focus that finds it there already.
 */
export function arriveAt(element: HTMLElement): void {
  const content = element.closest('main') ?? element
  focusOnce(content)
  arriving = element
  const settle = () => {
    // Whoever went on meanwhile is elsewhere, or has skipped to the content.
    if (document.activeElement === content && arriving === element) settleAt(element)
  }
  // Once the browser has drawn twice: focus that moves twice before is one move to it.
  requestAnimationFrame(() => requestAnimationFrame(settle))
}

let arriving: HTMLElement | undefined

/**
 * The caret goes after the focus once that has been announced: left where a page has gone from, it leads Firefox with
 * Orca past the new one; moved at once, it silences the headline in both browsers.
 */
function settleAt(element: HTMLElement): void {
  focusOnce(element)
  // A field has a caret of its own.
  if (element.matches('input')) return
  setTimeout(() => {
    const selection = getSelection()
    if (document.activeElement === element && selection?.isCollapsed) selection.collapse(element, 0)
  }, said)
}
