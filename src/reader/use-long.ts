import { useEffect, useState } from 'react'

const patience = 1_000

/** Whether something has been going on for longer than a second, so that it has to be said. */
export function useLong(isGoingOn: boolean): boolean {
  const [isLong, setLong] = useState(false)

  // In step with the clock.
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setTimeout(() => setLong(true), patience)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isGoingOn])

  return isLong
}
