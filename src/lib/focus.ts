/**
 * Puts focus on something that is read rather than pressed. It takes `tabindex` only while it has focus,
 * so that a later click inside it does not make it the page's next stop.
 */
export function focusOnce(element: HTMLElement): void {
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus({ preventScroll: true })
}

/** Milliseconds in which a screen reader has said what took focus. */
const said = 300

/**
 * Focus on the new page's place, and the caret after it once the focus has been announced: left where a page has gone
 * from, it leads Firefox with Orca past the new one; moved at once, it silences the headline in both browsers.
 */
export function arriveAt(element: HTMLElement): void {
  focusOnce(element)
  // A field has a caret of its own.
  if (element.matches('input')) return
  setTimeout(() => {
    const selection = getSelection()
    if (document.activeElement === element && selection?.isCollapsed) selection.collapse(element, 0)
  }, said)
}
