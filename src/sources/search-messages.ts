import type { SearchPage, SearchQuery } from '#src/model/search.ts'
import type { FailureReason } from './source.ts'

/** What a page asks of the search that runs apart from it. */
export type Question = { id: number; base: string; lang: string; query: SearchQuery; page: number }

/** What it answers: what was found, or why it cannot be had; null is a fault of its own. */
export type Answer =
  | { id: number; found: SearchPage }
  | { id: number; reason: FailureReason | null; about: string; retryAfter?: number | undefined }
