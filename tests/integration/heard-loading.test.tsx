import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { heard, listening } from '#tests/fixtures/listen.ts'
import { aSource, failing, openAt } from '#tests/fixtures/reader.tsx'
import { aStory } from '#tests/fixtures/stories.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** From here on the clock stands still; gives what lets it run. */
function stopClock(): (milliseconds: number) => Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] })
  return async (milliseconds) => {
    await act(() => vi.advanceTimersByTimeAsync(milliseconds))
  }
}

describe('R5: a followed link', () => {
  it('that takes longer than a second says "Loading" once, then the headline once, and nothing more', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof aStory>>()
    openAt('/en/', aSource({ story: () => promise }))
    const link = await screen.findByRole('link', { name: 'Story one' })
    const said = await listening()
    const pass = stopClock()
    fireEvent.click(link)
    await pass(0)
    await pass(900)
    expect(await said()).toEqual(['document'])
    await pass(200)
    expect(await said()).toEqual(['document', 'polite: Loading'])
    await pass(30_000)
    resolve(aStory({ id: 'one' }))
    await pass(2_000)
    await pass(100)
    expect(await said()).toEqual([
      'document',
      'polite: Loading',
      'main',
      'heading, Water goes through it, level 1',
    ])
  })

  it('that is quick says the headline alone', async () => {
    openAt('/en/', aSource())
    const link = await screen.findByRole('link', { name: 'Story one' })
    const said = await listening()
    const pass = stopClock()
    fireEvent.click(link)
    await pass(3_000)
    await pass(100)
    expect(await said()).toEqual(['document', 'main', 'heading, Water goes through it, level 1'])
  })
})

describe('E4: where a list fails', () => {
  it.each([
    ['Top story', { front: failing('unreadable') }],
    ['More stories', { list: failing('unreachable') }],
  ])('"%s" is named, with another try, and the story is heard whole', async (title, parts) => {
    openAt('/en/stories/one/', aSource(parts))
    await screen.findByText(`${title} could not be loaded.`)
    const phrases = await heard()
    expect(phrases).toContain('heading, Water goes through it, level 1')
    expect(phrases).toContain('A mortared wall holds back the rain until it cannot.')
    const start = phrases.indexOf(`heading, ${title}, level 2`)
    const section = phrases.slice(start, phrases.indexOf(`End of ${title}`))
    expect(section).toContain(`${title} could not be loaded.`)
    expect(section).toContain('button, Try again')
  })
})
