import { useSyncExternalStore } from 'react'

/** Whether the app is awake on this page: false in rendered HTML and while it wakes, then true. */
export function useAwake(): boolean {
  return useSyncExternalStore(never, yes, no)
}

const never = () => () => undefined
const yes = () => true
const no = () => false
