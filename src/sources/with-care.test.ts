import { afterEach, expect, it, vi } from 'vitest'
import { aSource } from '#tests/fixtures/reader.tsx'
import { aStory } from '#tests/fixtures/stories.ts'
import { SourceFailure } from './source.ts'
import type { Source } from './source.ts'
import { withCare } from './with-care.ts'

afterEach(() => void vi.useRealTimers())

/** A source whose stories come when they are let go. */
function aSlowSource() {
  const asked: string[] = []
  const waiting: PromiseWithResolvers<Awaited<ReturnType<Source['story']>>>[] = []
  const source = aSource({
    story: (_, id) => {
      asked.push(id)
      const answer = Promise.withResolvers<Awaited<ReturnType<Source['story']>>>()
      waiting.push(answer)
      return answer.promise
    },
  })
  return { source, asked, waiting }
}

it('two hundred readers of one story ask for it once', async () => {
  const { source, asked, waiting } = aSlowSource()
  const careful = withCare(source)
  const all = Array.from({ length: 200 }, () => careful.story('en', 'one'))
  await vi.waitFor(() => expect(asked).toEqual(['one']))
  waiting[0]?.resolve(aStory())
  expect(new Set(await Promise.all(all)).size).toBe(1)
  void careful.story('en', 'one')
  await vi.waitFor(() => expect(asked).toEqual(['one', 'one']))
})

it('so many calls run at once; the next begins when one ends, and who would wait too long is told', async () => {
  const { source, asked, waiting } = aSlowSource()
  const careful = withCare(source, { atOnce: 2, waiting: 1 })
  const [first] = ['a', 'b', 'c'].map((id) => careful.story('en', id))
  await expect(careful.story('en', 'd')).rejects.toThrow('unreachable')
  expect(asked).toEqual(['a', 'b'])
  waiting[0]?.resolve(aStory())
  await first
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b', 'c']))
})

it('a call that fails gives its turn to the next', async () => {
  const { source, asked, waiting } = aSlowSource()
  const careful = withCare(source, { atOnce: 1 })
  const failing = careful.story('en', 'a')
  void careful.story('en', 'b')
  await vi.waitFor(() => expect(asked).toEqual(['a']))
  waiting[0]?.reject(new SourceFailure('unreachable', 'a'))
  await expect(failing).rejects.toThrow('unreachable')
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b']))
})

it('while the source is down its last answer is given; what is gone is gone', async () => {
  const old = aStory({ headline: 'As it was' })
  const story = vi
    .fn<Source['story']>()
    .mockResolvedValueOnce(old)
    .mockRejectedValueOnce(new SourceFailure('unreachable', 'one'))
    .mockRejectedValueOnce(new SourceFailure('withdrawn', 'one'))
    .mockRejectedValueOnce(new SourceFailure('unreachable', 'one'))
  const careful = withCare(aSource({ story }))
  expect(await careful.story('en', 'one')).toBe(old)
  expect(await careful.story('en', 'one')).toBe(old)
  await expect(careful.story('en', 'one')).rejects.toThrow('withdrawn')
  await expect(careful.story('en', 'one')).rejects.toThrow('unreachable')
})

it('a source that is slow keeps nobody who has an answer already', async () => {
  const { source, asked, waiting } = aSlowSource()
  const careful = withCare(source, { patience: 1_000 })
  const first = careful.story('en', 'one')
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  const old = aStory({ headline: 'As it was' })
  waiting[0]?.resolve(old)
  await first
  vi.useFakeTimers()
  const second = careful.story('en', 'one')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await second).toBe(old)
})

it('of answers the oldest is forgotten where they are too many', async () => {
  let isDown = false
  const careful = withCare(
    aSource({
      story: (_, id) =>
        isDown ? Promise.reject(new SourceFailure('unreachable', id)) : Promise.resolve(aStory()),
    }),
    { held: 2 },
  )
  for (const id of ['a', 'b', 'c']) await careful.story('en', id)
  isDown = true
  await expect(careful.story('en', 'a')).rejects.toThrow('unreachable')
  await careful.story('en', 'c')
})
