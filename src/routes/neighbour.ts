import { InfiniteQueryObserver } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Queries } from '#src/data/queries.ts'
import type { Teaser } from '#src/model/teaser.ts'

/** How many pages of the latest stories are looked through. */
const reach = 5

/**
 * The story beside this one in the list of the latest, newest first: 'end' where there is none, 'unlisted' where this
 * story is not among them. Asks for more of the list as far as it needs to.
 */
export async function neighbourOf(
  id: string,
  by: 1 | -1,
  client: QueryClient,
  latest: ReturnType<Queries['latest']>,
): Promise<Teaser | 'end' | 'unlisted'> {
  const list = new InfiniteQueryObserver(client, latest)
  let { pages } = await client.infiniteQuery({ ...latest, staleTime: 'static' })
  for (;;) {
    const items = pages.flatMap((page) => page.items)
    const at = items.findIndex((item) => item.id === id)
    const neighbour = at === -1 ? undefined : items[at + by]
    if (neighbour) return neighbour
    const isOver = pages.length >= (pages[0]?.pages ?? 0)
    const isFar = at === -1 && pages.length >= reach
    if (isOver || isFar || (at !== -1 && by < 0)) return at === -1 ? 'unlisted' : 'end'
    const { data } = await list.fetchNextPage({ throwOnError: true })
    pages = data?.pages ?? []
  }
}
