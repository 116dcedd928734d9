/** What is kept for reading without a network: the cache of each kind, and how many entries and bytes it may have. */
export const rooms = {
  pages: { cacheName: 'landmark-pages', entries: 60, bytes: 6e6 },
  documents: { cacheName: 'landmark-documents', entries: 200, bytes: 8e6 },
  pictures: { cacheName: 'landmark-pictures', entries: 300, bytes: 40e6 },
  search: { cacheName: 'landmark-search', entries: 400, bytes: 4e6 },
} as const

/** The cache of what readers saved: nothing leaves it but by their hand. */
export const savedCache = 'landmark-saved'

/** Headers of what is kept: when it came, as an ISO date, and its bytes. */
export const keptAt = 'x-landmark-kept'
export const keptBytes = 'x-landmark-bytes'

/**
 * What a page tells its worker: the path that it shows, and the files that came before the worker was there, to be kept
 * now. The answer is when the copy was kept that it shows, as an ISO date; undefined where it came fresh.
 */
export type Shown = { path: string; missed: string[] }
export type Answer = string | undefined

/** What `landmark build` writes into the worker. */
export type Kept = {
  base: string
  /** Files of the app: by revision, null where the name has a hash. */
  app: { url: string; revision: string | null }[]
  /** By language the paths of what its readers may need anywhere: documents, and the files of a search unless they are many. */
  common: Record<string, string[]>
}
