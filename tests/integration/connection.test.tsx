import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { listening } from '#tests/fixtures/listen.ts'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'

/** As long as the other tests wait on a busy machine: tests/setup.ts. */
const patience = { timeout: 4_000 }

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
  const lost = 'polite: You are offline. What has been loaded can still be read.'
  await expect.poll(said, patience).toEqual(['document', lost])
  network.mockReturnValue(true)
  act(() => void fireEvent.online(window))
  const back = 'polite: You are online again.'
  await expect.poll(said, patience).toEqual(['document', lost, back])
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('E2: a page that wakes without a network says so', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  openAt('/en/stories/one/', aSource())
  expect(await screen.findByText(/You are offline/)).toHaveRole('status')
})
