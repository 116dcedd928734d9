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
