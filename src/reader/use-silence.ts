import { useEffect } from 'react'

/** Calls when something else is heard, or the reader leaves. */
export function useSilence(hush: () => void): void {
  // In step with the document's players and its life.
  useEffect(() => {
    document.addEventListener('play', hush, true)
    addEventListener('pagehide', hush)
    return () => {
      document.removeEventListener('play', hush, true)
      removeEventListener('pagehide', hush)
      hush()
    }
  }, [hush])
}
