import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// jsdom lays nothing out, so nothing scrolls in it.
if ('window' in globalThis) window.scrollTo = () => undefined
