import { useEffect, useState } from 'react'

/** Milliseconds for which being back is news. */
const news = 8_000

/** What is to be said of the network: that it is gone for as long as it is, that it is back for a while, else nothing. */
export function useConnection(): 'lost' | 'back' | undefined {
  const [said, say] = useState<'lost' | 'back'>()
  // In step with the network.
  useEffect(() => {
    let timer = 0
    const tell = () => {
      clearTimeout(timer)
      say(navigator.onLine ? 'back' : 'lost')
      if (navigator.onLine) timer = window.setTimeout(say, news)
    }
    if (!navigator.onLine) tell()
    addEventListener('online', tell)
    addEventListener('offline', tell)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', tell)
      removeEventListener('offline', tell)
    }
  }, [])
  return said
}
