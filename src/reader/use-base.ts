import { createContext, use } from 'react'

/** The sub-path that the edition lives under: '' or '/news'. */
export const BaseContext = createContext('')

export function useBase(): string {
  return use(BaseContext)
}
