import { useEffect, useRef } from 'react'
import type { SyntheticEvent } from 'react'
import { arriveAt } from '#src/lib/focus.ts'

/**
 * For a button that goes away once it has helped: give it each press. Focus that went with it goes on to the heading of
 * what stands there instead.
 */
export function useGoingOn(): (press: SyntheticEvent) => void {
  const around = useRef<Element>(null)
  // In step with the document's focus, after the button has gone.
  useEffect(
    () => () => {
      const heading = around.current?.querySelector<HTMLElement>('h1, h2')
      if (heading && document.activeElement === document.body) arriveAt(heading)
    },
    [],
  )
  return ({ currentTarget }) => {
    around.current = currentTarget.closest('section, main')
  }
}
