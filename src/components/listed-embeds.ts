import { createContext } from 'react'

/** The other parties whose embeds the newsroom lets readers load in place, by the names that its settings have for them. */
export const ListedEmbeds = createContext<string[] | undefined>(undefined)
