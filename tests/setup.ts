import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// Two cores that also build and browse are slow at times; what never comes still fails.
configure({ asyncUtilTimeout: 4_000 })

// jsdom lays nothing out, so nothing scrolls in it, grows, or comes into view.
if ('window' in globalThis) {
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  window.ResizeObserver = class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  }
  window.IntersectionObserver = class {
    observe = () => undefined
    disconnect = () => undefined
  } as unknown as typeof IntersectionObserver
}
