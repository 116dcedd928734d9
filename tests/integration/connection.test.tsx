import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { listening } from '#tests/fixtures/listen.ts'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

it('E2: that the network went and came is one polite status each, never an alert', async () => {
  openAt('/en/stories/one/', aSource())
  await screen.findByRole('heading', { level: 1 })
  const said = await listening()
  const network = vi.spyOn(navigator, 'onLine', 'get')
  network.mockReturnValue(false)
  act(() => void fireEvent.offline(window))
  network.mockReturnValue(true)
  expect(await said()).toEqual([
    'document',
    'polite: You are offline. What has been loaded can still be read.',
  ])
  act(() => void fireEvent.online(window))
  expect((await said()).slice(2)).toEqual(['polite: You are online again.'])
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('E2: a page that wakes without a network says so', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  openAt('/en/stories/one/', aSource())
  expect(await screen.findByText(/You are offline/)).toHaveRole('status')
})
