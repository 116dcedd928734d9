import type { ListOf } from '#src/model/addresses.ts'
import type { SearchPage, SearchQuery } from '#src/model/search.ts'
import type { Front, Site } from '#src/model/site.ts'
import type { Story } from '#src/model/story.ts'
import type { TeaserPage } from '#src/model/teaser.ts'

/** A publishing system, read as the model. Every call gives the model or throws a SourceFailure. */
export type Source = {
  edition(signal?: AbortSignal): Promise<Site>
  front(lang: string, signal?: AbortSignal): Promise<Front>
  story(lang: string, id: string, signal?: AbortSignal): Promise<Story>
  list(lang: string, list: ListOf, page: number, signal?: AbortSignal): Promise<TeaserPage>
  /** Stories for what a reader asks, page by page from 1; for no question no story, but all that can be narrowed by. */
  search?: (
    lang: string,
    query: SearchQuery,
    page: number,
    signal?: AbortSignal,
  ) => Promise<SearchPage>
}

/** By its name, since a server may hold the class twice: its own, and the built app's. */
export function isSourceFailure(error: unknown): error is SourceFailure {
  return error instanceof Error && error.name === 'SourceFailure' && 'reason' in error
}

export type FailureReason = 'not-found' | 'withdrawn' | 'unreachable' | 'unreadable'

/**
 * Why a document cannot be had. `address` is what was asked for, `path` the field that could not be read, `retryAfter` the
 * milliseconds that its host asks to be left alone for, or Infinity where it has been waited for long enough.
 */
export class SourceFailure extends Error {
  override name = 'SourceFailure'
  declare readonly reason: FailureReason
  declare readonly address: string
  declare readonly path: string | undefined
  declare readonly retryAfter: number | undefined

  constructor(
    reason: FailureReason,
    address: string,
    details: { path?: string; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(`${reason}: ${address}${details.path ? ` at ${details.path}` : ''}`, {
      cause: details.cause,
    })
    this.reason = reason
    this.address = address
    this.path = details.path
    this.retryAfter = details.retryAfter
  }
}
