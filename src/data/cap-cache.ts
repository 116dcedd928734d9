import type { Query, QueryClient } from '@tanstack/react-query'

const most = 30

/** Keeps at most 30 documents that no page shows, so that a long evening of reading costs no more than a short one. */
export function capCache(queryClient: QueryClient): void {
  const cache = queryClient.getQueryCache()
  cache.subscribe(({ type }) => {
    if (type !== 'added') return
    const idle = cache
      .getAll()
      .filter((query) => query.getObserversCount() === 0 && isSettled(query))
    const oldest = idle.toSorted((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)
    for (const query of oldest.slice(0, Math.max(0, idle.length - most))) cache.remove(query)
  })
}

function isSettled({ state }: Query): boolean {
  return state.fetchStatus === 'idle' && state.status !== 'pending'
}
