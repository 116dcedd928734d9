import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { createQueries } from '#src/data/queries.ts'
import { aSource } from '#tests/fixtures/reader.tsx'
import { aTeaser } from '#tests/fixtures/stories.ts'
import { neighbourOf } from './neighbour.ts'

/** Six pages of two stories, newest first: s1 to s12. */
function latest() {
  const asked: number[] = []
  const source = aSource({
    list: (_lang, _list, page) => {
      asked.push(page)
      const items = [2 * page - 1, 2 * page].map((number) => aTeaser({ id: `s${number}` }))
      return Promise.resolve({ items, page, pages: 6, total: 12 })
    },
  })
  const options = createQueries(source).latest('en')
  const client = new QueryClient()
  const beside = async (id: string, by: 1 | -1) => {
    const found = await neighbourOf(id, by, client, options)
    return typeof found === 'object' ? found.id : found
  }
  return { beside, asked }
}

it('is the story before or after in the list of the latest', async () => {
  const { beside, asked } = latest()
  expect(await beside('s1', 1)).toBe('s2')
  expect(await beside('s2', -1)).toBe('s1')
  expect(asked).toEqual([1])
})

it('is asked for where the list goes on', async () => {
  const { beside, asked } = latest()
  expect(await beside('s2', 1)).toBe('s3')
  expect(await beside('s7', -1)).toBe('s6')
  expect(asked).toEqual([1, 2, 3, 4])
})

it('is none before the newest and after the oldest', async () => {
  const { beside, asked } = latest()
  expect(await beside('s1', -1)).toBe('end')
  expect(asked).toEqual([1])
  for (const id of ['s2', 's4', 's6', 's8', 's10']) await beside(id, 1)
  expect(await beside('s12', 1)).toBe('end')
})

it('is not looked for through a whole archive', async () => {
  const { beside, asked } = latest()
  expect(await beside('s11', 1)).toBe('unlisted')
  expect(asked).toEqual([1, 2, 3, 4, 5])
})
