import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { capCache } from './cap-cache.ts'

function read(client: QueryClient, number: number) {
  client.setQueryData(['story', number], `story ${number}`, { updatedAt: number + 1 })
}

it('keeps the last thirty documents that were read, and what a page shows', () => {
  const client = new QueryClient()
  capCache(client)
  read(client, 0)
  const shown = new QueryObserver(client, { queryKey: ['story', 0], enabled: false })
  const leave = shown.subscribe(() => undefined)
  for (let number = 1; number <= 100; number++) read(client, number)
  const kept = client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey[1])
  expect(kept).toContain(0)
  expect(kept).toContain(100)
  expect(kept).not.toContain(50)
  // The newest is added after the others were counted.
  expect(kept.length).toBeLessThanOrEqual(32)
  leave()
  client.clear()
})
