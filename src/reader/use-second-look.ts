import { useDeferredValue } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { useAwake } from './use-awake.ts'

/**
 * Whether what stands below the fold may be rendered yet. On a page that a link led to it is false until the headline
 * is painted, so that a slow phone shows that first. A page that was rendered before, that Back returns to, or that a
 * link leads into is whole at once: its place may be at its end.
 */
export function useSecondLook(): boolean {
  const isFollowed = useNavigationType() !== NavigationType.Pop
  const leadsInside = useLocation().hash !== ''
  const isWhole = !useAwake() || !isFollowed || leadsInside
  return useDeferredValue(true, isWhole)
}
