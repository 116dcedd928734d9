/**
 * The figures of pictures in an element, but those of a sheet over it or behind a notice, as they come and go.
 * As `useSyncExternalStore` wants it.
 */
export function figuresIn(element: Element) {
  let known: Element[] = []
  return {
    get: () => {
      const now = [...element.querySelectorAll('figure')].filter(
        (it) => it.querySelector('img') && !it.closest('dialog, details:not([open])'),
      )
      if (now.length !== known.length || now.some((it, index) => it !== known[index])) known = now
      return known
    },
    listen: (listener: () => void) => {
      const observer = new MutationObserver(listener)
      observer.observe(element, { childList: true, subtree: true, attributeFilter: ['open'] })
      return () => observer.disconnect()
    },
  }
}
