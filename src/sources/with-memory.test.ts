import { afterEach, expect, it, vi } from 'vitest'
import { aSource } from '#tests/fixtures/reader.tsx'
import { aSite } from '#tests/fixtures/stories.ts'
import type { Source } from './source.ts'
import { withMemory } from './with-memory.ts'

afterEach(() => void vi.useRealTimers())

it('asks once for what every page shows, and for each story as often as it is read', async () => {
  const asked = aSource()
  const spies = (['edition', 'front', 'list', 'story'] as const).map((what) =>
    vi.spyOn(asked, what),
  )
  const source = withMemory(asked, 60_000)
  for (const lang of ['en', 'de', 'en', 'de']) {
    await Promise.all([source.edition(), source.front(lang), source.story(lang, 'one')])
    await source.list(lang, { kind: 'latest' }, 1)
  }
  expect(spies.map(({ mock }) => mock.calls.length)).toEqual([1, 2, 2, 4])
})

it('passes every other list on', async () => {
  const asked = aSource()
  const list = vi.spyOn(asked, 'list')
  const source = withMemory(asked, 60_000)
  for (let times = 0; times < 2; times++) {
    await source.list('en', { kind: 'latest' }, 2)
    await source.list('en', { kind: 'videos' }, 1)
  }
  expect(list).toHaveBeenCalledTimes(4)
})

it('asks again after a failure, and when the time is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const edition = vi
    .fn<Source['edition']>(() => Promise.resolve(aSite()))
    .mockRejectedValueOnce(new Error('not there yet'))
  const source = withMemory(aSource({ edition }), 1_000)
  await expect(source.edition()).rejects.toThrow('not there yet')
  await source.edition()
  await source.edition()
  expect(edition).toHaveBeenCalledTimes(2)
  vi.setSystemTime(Date.now() + 1_000)
  await source.edition()
  expect(edition).toHaveBeenCalledTimes(3)
})
