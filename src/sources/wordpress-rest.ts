import { ask, jsonIn } from './documents.ts'
import type { FetchDocument } from './documents.ts'
import { SourceFailure } from './source.ts'
import type { FailureReason } from './source.ts'

/** One page of a collection, and what WordPress says of all of them. */
type Collection = { items: unknown[]; total: number; pages: number }

/** Asks for a collection of `wp/v2`, as `posts`; parameters are as the REST API handbook has them. */
export type Rest = (
  route: string,
  parameters: Record<string, string | number>,
  signal?: AbortSignal,
) => Promise<Collection>

/** A page past the last is a bad request here, and what is not for everybody is not there for readers. */
const meanings: Record<number, FailureReason> = {
  400: 'not-found',
  401: 'not-found',
  403: 'not-found',
  404: 'not-found',
  410: 'withdrawn',
}

/** The REST API whose root is at this address, with or without readable paths. */
export function restOf(root: string, fetchDocument: FetchDocument): Rest {
  return async (route, parameters, signal) => {
    const address = addressOf(root, route, parameters)
    const { body, headers } = await ask(fetchDocument, address, signal, meanings)
    const items = await jsonIn(body, address)
    if (!Array.isArray(items))
      throw new SourceFailure('unreadable', address, { path: '(document)' })
    const said = (name: string) => Number(headers.get(name) ?? items.length)
    return { items, total: said('X-WP-Total'), pages: Math.max(1, said('X-WP-TotalPages')) }
  }
}

/** The address of a collection below a root, which ends in `/`. */
export function addressOf(
  root: string,
  route: string,
  parameters: Parameters<Rest>[1] = {},
): string {
  const url = new URL(root)
  const path = url.searchParams.get('rest_route')
  if (path === null) url.pathname += `wp/v2/${route}`
  else url.searchParams.set('rest_route', `${path}wp/v2/${route}`)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value))
  return url.href
}
