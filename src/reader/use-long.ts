import { useEffect, useState } from 'react'

/** Whether something has been going on for so many milliseconds, a second if none are given, that it has to be said. */
export function useLong(isGoingOn: boolean, patience = 1_000): boolean {
  const [isLong, setLong] = useState(false)

  // In step with the clock.
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setTimeout(() => setLong(true), patience)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isGoingOn, patience])

  return isLong
}
