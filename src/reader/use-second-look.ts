import { useDeferredValue } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import { useAwake } from './use-awake.ts'

/**
 * Whether what stands below the fold may be rendered yet. On a page that a link led to it is false until the headline
 * is painted, so that a slow phone shows that first. A page that was rendered before or that Back returns to is whole at
 * once: its place may be at its end.
 */
export function useSecondLook(): boolean {
  const isReturnedTo = useNavigationType() === NavigationType.Pop
  return useDeferredValue(true, !useAwake() || isReturnedTo)
}
