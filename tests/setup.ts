import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// jsdom lays nothing out, so nothing scrolls in it, and nothing comes into view.
if ('window' in globalThis) {
  window.scrollTo = () => undefined
  window.IntersectionObserver = class {
    observe = () => undefined
    disconnect = () => undefined
  } as unknown as typeof IntersectionObserver
}
