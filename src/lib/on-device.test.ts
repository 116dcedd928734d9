import { expect, it, vi } from 'vitest'
import { onDevice } from './on-device.ts'

function saidElsewhere(place: string, value: unknown): void {
  localStorage.setItem(place, JSON.stringify(value))
}

it('what another tab has changed is what the next change is made of, whether anybody listens or not', () => {
  const list = onDevice('some-list', (found) => (Array.isArray(found) ? found : []))
  list.set(['one'])
  saidElsewhere('some-list', 'off')
  dispatchEvent(new StorageEvent('storage', { key: 'some-list' }))
  expect(list.get()).toEqual([])
})

it('a page that comes back as it was left looks again, since it has heard of nothing', () => {
  const size = onDevice('some-size', (found) => found ?? 'usual')
  expect(size.get()).toBe('usual')
  const told: unknown[] = []
  const end = size.listen(() => told.push(size.get()))
  saidElsewhere('some-size', 'large')
  dispatchEvent(new Event('pageshow'))
  expect(size.get()).toBe('large')
  end()
  size.set('small')
  expect(told).toEqual(['large'])
})

it('what cannot be kept holds for as long as the page lives', () => {
  const size = onDevice('some-other-size', (found) => found ?? 'usual')
  const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  size.set('large')
  refused.mockRestore()
  dispatchEvent(new Event('pageshow'))
  expect(size.get()).toBe('large')
})
